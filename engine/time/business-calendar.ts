import type { BusinessCalendar } from "@/contracts/calendar";
import { addParts, millisecondsOf } from "./add-duration";
import { durationParts } from "./duration-parts";
import { firstInstantOf, type WorkingDay, workingDays } from "./working-days";
import { asUtc, toLocal } from "./zoned-time";

/**
 * The instant after a duration that is counted when people work. Years to weeks are moved on the calendar; days are
 * working days and end at the same time of day, or with the work of that day; hours to seconds are working time. It
 * counts from the next working instant, where the very end of work still belongs to its day: 8 hours from 9:00 end at
 * 17:00, not the next morning. Null when the duration cannot be read or nobody works that long in twenty years.
 */
export function addBusinessDuration(
  instant: string,
  duration: string,
  calendar: BusinessCalendar,
): string | null {
  const parts = durationParts(duration);
  if (parts === null) return null;
  const onCalendar = { ...parts, days: 0, hours: 0, minutes: 0, seconds: 0 };
  const begin = addParts(Date.parse(instant), onCalendar, calendar.timeZone);
  const day = addWorkingDays(begin, parts.days, calendar);
  const end = day === null ? null : addWorkingTime(day, millisecondsOf(parts), calendar);
  return end === null ? null : new Date(end).toISOString();
}

/**
 * How many milliseconds of working time lie between; less than nothing when `to` is the earlier one. What lies more than
 * twenty years after the earlier one is not counted.
 */
export function businessTimeBetween(from: string, to: string, calendar: BusinessCalendar): number {
  const start = Date.parse(from);
  const end = Date.parse(to);
  return start <= end ? workBetween(start, end, calendar) : 0 - workBetween(end, start, calendar);
}

/** The instant itself when people work then, else when they begin next; null when nobody does for twenty years. */
export function nextWorkingInstant(instant: string, calendar: BusinessCalendar): string | null {
  const start = Date.parse(instant);
  for (const { windows } of workingDays(start, calendar)) {
    const window = windows.find(({ to }) => to > start);
    if (window !== undefined) return new Date(Math.max(window.from, start)).toISOString();
  }
  return null;
}

function workBetween(start: number, end: number, calendar: BusinessCalendar): number {
  let sum = 0;
  for (const { windows } of workingDays(start, calendar)) {
    for (const { from, to } of windows) {
      if (from >= end) return sum;
      sum += Math.max(0, Math.min(to, end) - Math.max(from, start));
    }
  }
  return sum;
}

function addWorkingTime(start: number, milliseconds: number, calendar: BusinessCalendar): number | null {
  let left = milliseconds;
  for (const { windows } of workingDays(start, calendar)) {
    for (const { from, to } of windows) {
      const begin = Math.max(from, start);
      if (to < begin) continue;
      if (to - begin >= left) return begin + left;
      left -= to - begin;
    }
  }
  return null;
}

/** The first working day with work at or after the start is the one that the count begins on. */
function addWorkingDays(start: number, count: number, calendar: BusinessCalendar): number | null {
  let left = count;
  let timeOfDay: number | null = null;
  for (const day of workingDays(start, calendar)) {
    if (timeOfDay === null) {
      const begin = settle(start, day);
      if (begin === null) continue;
      if (count === 0) return begin;
      timeOfDay = asUtc(toLocal(begin, calendar.timeZone)) - day.date;
    } else {
      left -= 1;
      if (left > 0) continue;
      const wanted = firstInstantOf(day.date + timeOfDay, calendar.timeZone);
      return settle(wanted, day) ?? day.windows.at(-1)?.to ?? null;
    }
  }
  return null;
}

/** The instant, or when work goes on that day; its very end still is work. Null after that. */
function settle(instant: number, { windows }: WorkingDay): number | null {
  const window = windows.find(({ to }) => to >= instant);
  return window === undefined ? null : Math.max(window.from, instant);
}
