import type { Locale } from "@/components/ui/default-locale";
import { dateTimeFormat } from "@/engine/intl-formats";
import { toLocal } from "@/engine/time/zoned-time";

export type Tick = { index: number; label: string };

type Parts = { year: number; month: number; day: number; hour: number; minute: number; weekday: number };

/** A grain names the period a moment lies in; a tick stands where the period changes. */
type Grain = { periodOf: (parts: Parts) => number; style: "time" | "day" | "month" | "year" };

const dayNumber = ({ year, month, day }: Parts) => Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
const minuteNumber = (parts: Parts) => dayNumber(parts) * 1_440 + parts.hour * 60 + parts.minute;

const everyMinutes = (count: number): Grain => ({
  periodOf: (parts) => Math.floor(minuteNumber(parts) / count),
  style: "time",
});
const everyMonths = (count: number): Grain => ({
  periodOf: ({ year, month }) => Math.floor((year * 12 + month - 1) / count),
  style: "month",
});

const coarsest: Grain = { periodOf: ({ year }) => year, style: "year" };

/** From fine to coarse. Weeks begin on Monday. */
const grains: readonly Grain[] = [
  ...[1, 5, 10, 15, 30, 60, 120, 180, 360, 720].map(everyMinutes),
  { periodOf: dayNumber, style: "day" },
  { periodOf: (parts) => Math.floor((dayNumber(parts) - parts.weekday) / 7), style: "day" },
  ...[1, 3].map(everyMonths),
  coarsest,
];

/** Ticks on round moments of the member's clock, at most `max`: hours at noon, days at midnight, weeks on Mondays. */
export function prepareTimeTicks(at: readonly number[], locale: Locale, max = 8): Tick[] {
  const readParts = partsReader(locale.timeZone);
  const [first] = at;
  if (first === undefined) return [];
  // One ms before the first moment, so that it too gets a tick when it lies on the start of a period.
  const parts = [first - 1, ...at].map(readParts);
  const startsOf = ({ periodOf }: Grain) =>
    at.flatMap((_, index) => {
      const [before, here] = [parts[index], parts[index + 1]];
      return before && here && periodOf(before) !== periodOf(here) ? [index] : [];
    });
  const fine = grains.find((candidate) => startsOf(candidate).length <= max) ?? coarsest;
  const starts = startsOf(fine).slice(0, max);
  // The coarsest name that tells the same periods apart: months are "Oct", not "1 Oct".
  const grain = grains.findLast((candidate) => startsOf(candidate).length === starts.length) ?? fine;
  return (starts.length > 0 ? starts : [0]).map((index) => {
    const style = starts.length > 0 ? grain.style : "time";
    return { index, label: labelOf(at[index] ?? first, parts[index + 1], style, locale) };
  });
}

function labelOf(
  at: number,
  parts: Parts | undefined,
  style: Grain["style"],
  { language, timeZone }: Locale,
): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    dateTimeFormat(language, { timeZone, ...options }).format(at);
  const midnight = parts?.hour === 0 && parts.minute === 0;
  if (style === "time" && !midnight) return format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  if (style === "time" || style === "day") return format({ day: "numeric", month: "short" });
  if (style === "year" || parts?.month === 1) return format({ year: "numeric" });
  return format({ month: "short" });
}

function partsReader(timeZone: string): (at: number) => Parts {
  return (at) => {
    const { year, month, day, hour, minute } = toLocal(at, timeZone);
    const weekday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
    return { year, month, day, hour, minute, weekday };
  };
}
