import { durationParts } from "./duration-parts";
import { type LocalTime, toInstant, toLocal } from "./zoned-time";

/** Later than this no clock here counts; longer waits end there. */
const latest = Date.UTC(9999, 11, 31);

/**
 * The instant after a duration: years to days on the calendar of the zone, so that "2 days" ends at the same time
 * of day across a change of the clocks, then hours to seconds as they elapse. 31 January plus a month is the last
 * of February. ISO 8601 UTC in and out; null when the duration cannot be read.
 */
export function addDuration(now: string, duration: string, timeZone: string): string | null {
  const parts = durationParts(duration);
  if (parts === null) return null;
  const start = Date.parse(now);
  const days = parts.days + parts.weeks * 7;
  const months = parts.months + parts.years * 12;
  const date =
    days === 0 && months === 0 ? start : toInstant(addDate(toLocal(start, timeZone), months, days), timeZone);
  const end = date + ((parts.hours * 60 + parts.minutes) * 60 + parts.seconds) * 1000;
  return new Date(Math.min(end, latest)).toISOString();
}

function addDate(local: LocalTime, months: number, days: number): LocalTime {
  const count = local.year * 12 + local.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = Math.min(local.day, Number.isNaN(lastDay) ? local.day : lastDay);
  const rolled = new Date(Date.UTC(year, month - 1, day + days));
  if (Number.isNaN(rolled.getTime())) return { ...local, year: 9999, month: 12, day: 31 };
  return {
    ...local,
    year: rolled.getUTCFullYear(),
    month: rolled.getUTCMonth() + 1,
    day: rolled.getUTCDate(),
  };
}
