import type { BusinessCalendar } from "@/contracts/calendar";
import { addDuration } from "./add-duration";
import { addBusinessDuration } from "./business-calendar";

export interface DueClock {
  /** Of whoever waits; a calendar brings its own. */
  timeZone: string;
  calendar?: BusinessCalendar;
}

/**
 * When something is due that was set to a duration now: the one way by which timers, reminders and due dates count. With
 * a calendar only the time counts in which people work. Null when the duration cannot be read, or never ends in
 * that calendar.
 */
export function dueAfter(now: string, duration: string, { timeZone, calendar }: DueClock): string | null {
  return calendar === undefined
    ? addDuration(now, duration, timeZone)
    : addBusinessDuration(now, duration, calendar);
}
