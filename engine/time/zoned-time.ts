import { madeOnce } from "@/engine/intl-formats";

/** A wall clock reading, without a zone. Months count from 1. */
export interface LocalTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

const formatFor = madeOnce(
  (timeZone) =>
    new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "gregory",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    }),
);

const sixNumbers = /(\d+)\D+(\d+)\D+(\d+)\D+(\d+)\D+(\d+)\D+(\d+)/;

/**
 * What a clock on the wall shows in the zone at an instant (milliseconds since 1970). Read from the formatted text,
 * month/day/year and time, which takes a quarter of the time of its parts.
 */
export function toLocal(instant: number, timeZone: string): LocalTime {
  const numbers = sixNumbers.exec(formatFor(timeZone).format(instant)) ?? [];
  const [, month = 1, day = 1, year = 0, hour = 0, minute = 0, second = 0] = numbers.map(Number);
  return { year, month, day, hour, minute, second, millisecond: ((instant % 1000) + 1000) % 1000 };
}

/** The reading as if it were UTC; days beyond the month roll over. */
export function asUtc(local: LocalTime): number {
  const { year, month, day, hour, minute, second, millisecond } = local;
  return Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
}

/**
 * The instant at which a clock in the zone shows the reading. Where the hour happens twice, the first one; where it
 * is skipped, as much later as the clock jumps (RFC 5545, 3.3.5).
 */
export function toInstant(local: LocalTime, timeZone: string): number {
  const wanted = asUtc(local);
  const day = 86_400_000;
  const before = offsetAt(wanted - day, timeZone);
  const after = offsetAt(wanted + day, timeZone);
  for (const offset of [before, after]) {
    if (offsetAt(wanted - offset, timeZone) === offset) return wanted - offset;
  }
  return wanted - before;
}

/**
 * The first instant at which a clock in the zone shows the reading or a later one: the end of the gap where the
 * reading is skipped. It never falls while readings rise, which `toInstant` does after a gap; so what lies between
 * two readings is never less than nothing.
 */
export function firstInstantFrom(local: LocalTime, timeZone: string): number {
  const wanted = asUtc(local);
  let late = toInstant(local, timeZone);
  if (late + offsetAt(late, timeZone) === wanted) return late;
  let early = late - 86_400_000;
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (middle + offsetAt(middle, timeZone) < wanted) early = middle;
    else late = middle;
  }
  return late;
}

function offsetAt(instant: number, timeZone: string): number {
  return asUtc(toLocal(instant, timeZone)) - instant;
}
