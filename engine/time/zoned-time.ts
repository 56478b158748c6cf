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

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    hourCycle: "h23",
    era: "short",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(timeZone, made);
  return made;
}

/** What a clock on the wall shows in the zone at an instant (milliseconds since 1970). */
export function toLocal(instant: number, timeZone: string): LocalTime {
  const parts: Record<string, number> = {};
  for (const part of formatFor(timeZone).formatToParts(instant)) parts[part.type] = Number(part.value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
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

function offsetAt(instant: number, timeZone: string): number {
  return asUtc(toLocal(instant, timeZone)) - instant;
}
