import type { Run } from "@/engine/expression/run";
import { type DateAndTime, fromLocalNanos, toInstantNanos } from "./date-and-time";
import { parseDateAndTime } from "./parse-temporal";
import { nanosPerSecond } from "./time-of-day";
import { offsetOfZone } from "./time-zone";

/** The one `now` of the run, in its time zone; null where the run was given none that can be read. */
export function nowOf(run: Run): DateAndTime | null {
  const now = parseDateAndTime(run.now);
  if (now === null || run.timeZone === undefined) return now;
  const instant = toInstantNanos(now);
  const offset = offsetOfZone(run.timeZone, Number(instant / 1_000_000n));
  if (offset === null) return now;
  return fromLocalNanos(instant + BigInt(offset) * BigInt(nanosPerSecond), {
    offset: null,
    name: run.timeZone,
  });
}
