import { FeelObject } from "@/engine/expression/values/feel-object";
import { offsetOfZone } from "./time-zone";

export const nanosPerSecond = 1_000_000_000;
export const nanosPerDay = 86_400 * nanosPerSecond;

/** An offset from UTC in seconds, and the name of the zone it was asked by, if any. */
export interface Zone {
  offset: number | null;
  name: string | null;
}

export const localZone: Zone = { offset: null, name: null };

/** A time of day, local or with an offset or named zone (DMN 1.5, 10.3.2.3.3). */
export class TimeOfDay extends FeelObject {
  readonly kind = "time";
  /** Nanoseconds since midnight. */
  readonly nanos: number;
  readonly zone: Zone;

  constructor(nanos: number, zone: Zone) {
    super();
    this.nanos = nanos;
    this.zone = zone;
  }

  get hour(): number {
    return Math.floor(this.nanos / (3600 * nanosPerSecond));
  }

  get minute(): number {
    return Math.floor(this.nanos / (60 * nanosPerSecond)) % 60;
  }

  /** Whole seconds of the minute. */
  get second(): number {
    return Math.floor(this.nanos / nanosPerSecond) % 60;
  }
}

/** The offset of a time without a date: a named zone's offset at the epoch. */
export function offsetOfTime(time: TimeOfDay): number | null {
  if (time.zone.offset !== null) return time.zone.offset;
  return time.zone.name === null ? null : offsetOfZone(time.zone.name, 0);
}

/** Steps of finding the offset of a named zone. */
export const zonePrice = 100;
