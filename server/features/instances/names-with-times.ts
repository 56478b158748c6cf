import type { Names } from "@/engine/definition/graph";
import { dateTimeFormat } from "@/engine/intl-formats";

/** The names with moments as people say them, "22 Nov 2026, 16:09", on the clock of their zone. */
export function namesWithTimes(names: Names, timeZone: string): Names {
  const clock = dateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  });
  return { ...names, time: (instant) => clock.format(new Date(instant)) };
}
