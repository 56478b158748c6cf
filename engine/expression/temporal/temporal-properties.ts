/** Properties of dates, times and durations (DMN 1.5, table 65). */
import type { FeelValue } from "@/engine/expression/values/feel-value";
import { CalendarDate, dayOfWeek } from "./calendar-date";
import { DateAndTime } from "./date-and-time";
import { DaysAndTime, YearsAndMonths } from "./duration";
import { nanosPerSecond, offsetOfTime, TimeOfDay } from "./time-of-day";

type Properties<T> = Record<string, (value: T) => FeelValue>;

const offsetDuration = (seconds: number | null): DaysAndTime | null =>
  seconds === null ? null : new DaysAndTime(BigInt(seconds) * BigInt(nanosPerSecond));

const dateProperties: Properties<CalendarDate> = {
  year: ({ year }) => year,
  month: ({ month }) => month,
  day: ({ day }) => day,
  weekday: dayOfWeek,
};

const timeProperties: Properties<TimeOfDay> = {
  hour: ({ hour }) => hour,
  minute: ({ minute }) => minute,
  second: ({ second }) => second,
  "time offset": (time) => offsetDuration(offsetOfTime(time)),
  timezone: ({ zone }) => zone.name,
};

const dateTimeProperties: Properties<DateAndTime> = {
  "time offset": (value) => offsetDuration(value.offset),
};

const inUnits = (value: DaysAndTime, seconds: bigint, modulus: bigint): number =>
  Number((value.nanos / (seconds * BigInt(nanosPerSecond))) % modulus);

const daysProperties: Properties<DaysAndTime> = {
  days: (value) => Number(value.nanos / (86_400n * BigInt(nanosPerSecond))),
  hours: (value) => inUnits(value, 3600n, 24n),
  minutes: (value) => inUnits(value, 60n, 60n),
  seconds: (value) => inUnits(value, 1n, 60n),
};

const monthsProperties: Properties<YearsAndMonths> = {
  years: ({ months }) => Math.trunc(months / 12) + 0,
  months: ({ months }) => (months % 12) + 0,
};

function read<T>(properties: Properties<T>, value: T, name: string): FeelValue | undefined {
  return Object.hasOwn(properties, name) ? properties[name]?.(value) : undefined;
}

/** The property, or null where the value has none of that name. */
export function temporalProperty(value: FeelValue, name: string): FeelValue {
  if (value instanceof CalendarDate) return read(dateProperties, value, name) ?? null;
  if (value instanceof TimeOfDay) return read(timeProperties, value, name) ?? null;
  if (value instanceof DaysAndTime) return read(daysProperties, value, name) ?? null;
  if (value instanceof YearsAndMonths) return read(monthsProperties, value, name) ?? null;
  if (!(value instanceof DateAndTime)) return null;
  const own = read(dateTimeProperties, value, name) ?? read(dateProperties, value.date, name);
  return own ?? read(timeProperties, value.time, name) ?? null;
}
