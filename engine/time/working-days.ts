import type { BusinessCalendar, WorkingHours } from "@/contracts/calendar";
import { asUtc, firstInstantFrom, toLocal } from "./zoned-time";

/** Instants in milliseconds since 1970, `to` not included. Never empty. */
export interface WorkingWindow {
  from: number;
  to: number;
}

/** A day on which people work. Its date is written as midnight UTC. */
export interface WorkingDay {
  date: number;
  windows: WorkingWindow[];
}

const day = 86_400_000;

/** Twenty years: whoever counts further has a calendar in which nobody works, or a mistake. */
const mostDays = 7305;

/**
 * The working days in order, from the one before the day that a clock in the calendar's zone shows at `instant`: work
 * until 24:00 ends when the next day has begun. Windows never overlap, also where the clocks change: hours that are
 * skipped are missing in them, hours that come twice are in them twice; of a border that comes twice the first one
 * counts. Ends after twenty years.
 */
export function* workingDays(instant: number, calendar: BusinessCalendar): Generator<WorkingDay> {
  const plan = planOf(calendar);
  const { timeZone } = calendar;
  const shown = asUtc(toLocal(instant, timeZone));
  let date = Math.floor(shown / day) * day - day;
  let opens = firstInstantOf(date, timeZone);
  for (let count = 0; count <= mostDays; count += 1) {
    const closes = nextMidnight(date, opens, timeZone);
    const windows = windowsOf({ date, opens, closes }, plan, timeZone);
    if (windows.length > 0) yield { date, windows };
    date += day;
    opens = closes;
  }
}

/** The first instant at which a clock shows the reading, written as UTC, or a later one. */
export function firstInstantOf(reading: number, timeZone: string): number {
  const time = new Date(reading);
  const local = {
    year: time.getUTCFullYear(),
    month: time.getUTCMonth() + 1,
    day: time.getUTCDate(),
    hour: time.getUTCHours(),
    minute: time.getUTCMinutes(),
    second: time.getUTCSeconds(),
    millisecond: time.getUTCMilliseconds(),
  };
  return firstInstantFrom(local, timeZone);
}

/** Nearly always 24 hours after the last one; then one look at the clock is enough. */
function nextMidnight(date: number, opens: number, timeZone: string): number {
  const plain = opens + day;
  return asUtc(toLocal(plain, timeZone)) === date + day ? plain : firstInstantOf(date + day, timeZone);
}

/** Hours in milliseconds since midnight, by weekday from Sunday, and the dates on which they do not hold. */
interface Plan {
  week: { from: number; to: number }[][];
  holidays: Set<string>;
}

function planOf({ hours, holidays }: BusinessCalendar): Plan {
  const { sunday, monday, tuesday, wednesday, thursday, friday, saturday } = hours;
  const week = [sunday, monday, tuesday, wednesday, thursday, friday, saturday];
  return {
    week: week.map((times) => times.map(inMilliseconds)),
    holidays: new Set(holidays.map((holiday) => (holiday.kind === "once" ? holiday.date : holiday.monthDay))),
  };
}

function inMilliseconds({ from, to }: WorkingHours): { from: number; to: number } {
  return { from: sinceMidnight(from), to: sinceMidnight(to) };
}

function sinceMidnight(time: string): number {
  return (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * 60_000;
}

interface Day {
  date: number;
  opens: number;
  closes: number;
}

function windowsOf(
  { date, opens, closes }: Day,
  { week, holidays }: Plan,
  timeZone: string,
): WorkingWindow[] {
  const hours = week[new Date(date).getUTCDay()] ?? [];
  if (hours.length === 0) return [];
  const name = new Date(date).toISOString().slice(0, 10);
  if (holidays.has(name) || holidays.has(name.slice(5))) return [];
  const clocksChange = closes - opens !== day;
  const instantOf = (time: number) => (clocksChange ? firstInstantOf(date + time, timeZone) : opens + time);
  return hours
    .map(({ from, to }) => ({ from: instantOf(from), to: instantOf(to) }))
    .filter(({ from, to }) => from < to);
}
