import { type DurationParts, durationParts } from "./duration-parts";
import { type LocalTime, toInstant, toLocal } from "./zoned-time";

/** Later than this no clock here counts; longer waits end there. */
export const latest = Date.UTC(9999, 11, 31);

/**
 * The instant after a duration: years to days on the calendar of the zone, so that "2 days" ends at the same time
 * of day across a change of the clocks, then hours to seconds as they elapse. 31 January plus a month is the last
 * of February. ISO 8601 UTC in and out; null when the duration cannot be read.
 */
export function addDuration(now: string, duration: string, timeZone: string): string | null {
  const parts = durationParts(duration);
  return parts === null ? null : new Date(addParts(Date.parse(now), parts, timeZone)).toISOString();
}

/** The same in milliseconds since 1970, for a duration that has been read. */
export function addParts(start: number, parts: DurationParts, timeZone: string): number {
  const days = parts.days + parts.weeks * 7;
  const months = parts.months + parts.years * 12;
  const date =
    days === 0 && months === 0 ? start : toInstant(addDate(toLocal(start, timeZone), months, days), timeZone);
  return Math.min(date + millisecondsOf(parts), latest);
}

/** How long hours, minutes and seconds last, which no calendar changes. */
export function millisecondsOf({ hours, minutes, seconds }: DurationParts): number {
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

function addDate(local: LocalTime, months: number, days: number): LocalTime {
  const count = local.year * 12 + local.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = Math.min(local.day, Number.isNaN(lastDay) ? local.day : lastDay);
  const rolled = new Date(Date.UTC(year, month - 1, day + days));
  if (!(rolled.getTime() <= latest)) return { ...local, year: 9999, month: 12, day: 31 };
  return {
    ...local,
    year: rolled.getUTCFullYear(),
    month: rolled.getUTCMonth() + 1,
    day: rolled.getUTCDate(),
  };
}
