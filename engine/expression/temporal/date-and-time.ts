import { FeelObject } from "@/engine/expression/values/feel-object";
import { type CalendarDate, fromEpochDay, toEpochDay } from "./calendar-date";
import { nanosPerDay, nanosPerSecond, TimeOfDay, type Zone } from "./time-of-day";
import { offsetOfLocal } from "./time-zone";

/** A date with a time of day, local or at an offset or in a named zone (DMN 1.5, 10.3.2.3.5). */
export class DateAndTime extends FeelObject {
  readonly kind = "date and time";
  readonly date: CalendarDate;
  readonly time: TimeOfDay;

  /** The offset of a named zone, once it was asked for. */
  #zoneOffset: number | null | undefined;

  constructor(date: CalendarDate, time: TimeOfDay) {
    super();
    this.date = date;
    this.time = time;
  }

  /** The offset in seconds at this date and time; null for a local one. */
  get offset(): number | null {
    const { offset, name } = this.time.zone;
    if (offset !== null || name === null) return offset;
    this.#zoneOffset ??= offsetOfLocal(name, Number(toLocalNanos(this) / 1_000_000n));
    return this.#zoneOffset;
  }
}

/** Nanoseconds since 1970-01-01T00:00 of the local calendar, whatever the zone. */
export function toLocalNanos(value: DateAndTime): bigint {
  return BigInt(toEpochDay(value.date)) * BigInt(nanosPerDay) + BigInt(value.time.nanos);
}

export function fromLocalNanos(nanos: bigint, zone: Zone): DateAndTime | null {
  const perDay = BigInt(nanosPerDay);
  const rest = ((nanos % perDay) + perDay) % perDay;
  const date = fromEpochDay(Number((nanos - rest) / perDay));
  return date === null ? null : new DateAndTime(date, new TimeOfDay(Number(rest), zone));
}

/** Nanoseconds since the epoch, a local one read as UTC. */
export function toInstantNanos(value: DateAndTime): bigint {
  return toLocalNanos(value) - BigInt(value.offset ?? 0) * BigInt(nanosPerSecond);
}
