/** Arithmetic of dates, times and durations (DMN 1.5, tables 47 to 51). Null where the kinds do not go together. */
import type { FeelValue } from "@/engine/expression/values/feel-value";
import {
  divide,
  isNumeric,
  isZero,
  multiply,
  type Numeric,
  toDecimal,
} from "@/engine/expression/values/numeric";
import { addMonths, CalendarDate, fromEpochDay, toEpochDay } from "./calendar-date";
import { DateAndTime, fromLocalNanos, toInstantNanos, toLocalNanos } from "./date-and-time";
import { DaysAndTime, YearsAndMonths } from "./duration";
import { nanosPerDay, nanosPerSecond, offsetOfTime, TimeOfDay } from "./time-of-day";

const perDay = BigInt(nanosPerDay);

function floorDays(nanos: bigint): number {
  const rest = ((nanos % perDay) + perDay) % perDay;
  return Number((nanos - rest) / perDay);
}

function wrapDay(nanos: bigint): number {
  return Number(((nanos % perDay) + perDay) % perDay);
}

function shiftByDuration(point: FeelValue, duration: DaysAndTime): FeelValue {
  if (point instanceof CalendarDate) return fromEpochDay(toEpochDay(point) + floorDays(duration.nanos));
  if (point instanceof TimeOfDay)
    return new TimeOfDay(wrapDay(BigInt(point.nanos) + duration.nanos), point.zone);
  if (point instanceof DateAndTime)
    return fromLocalNanos(toLocalNanos(point) + duration.nanos, point.time.zone);
  return null;
}

function shiftByMonths(point: FeelValue, duration: YearsAndMonths): FeelValue {
  if (point instanceof CalendarDate) return addMonths(point, duration.months);
  if (!(point instanceof DateAndTime)) return null;
  const date = addMonths(point.date, duration.months);
  return date === null ? null : new DateAndTime(date, point.time);
}

function monthsOrNull(months: number): YearsAndMonths | null {
  return Number.isSafeInteger(months) ? new YearsAndMonths(months) : null;
}

export function addTemporal(left: FeelValue, right: FeelValue): FeelValue {
  if (left instanceof DaysAndTime) {
    return right instanceof DaysAndTime
      ? new DaysAndTime(left.nanos + right.nanos)
      : shiftByDuration(right, left);
  }
  if (left instanceof YearsAndMonths) {
    return right instanceof YearsAndMonths
      ? monthsOrNull(left.months + right.months)
      : shiftByMonths(right, left);
  }
  if (right instanceof DaysAndTime) return shiftByDuration(left, right);
  return right instanceof YearsAndMonths ? shiftByMonths(left, right) : null;
}

export function negateTemporal(value: FeelValue): FeelValue {
  if (value instanceof DaysAndTime) return new DaysAndTime(-value.nanos);
  return value instanceof YearsAndMonths ? new YearsAndMonths(0 - value.months) : null;
}

function asDateAndTime(value: FeelValue): DateAndTime | null {
  if (value instanceof DateAndTime) return value;
  return value instanceof CalendarDate
    ? new DateAndTime(value, new TimeOfDay(0, { offset: 0, name: null }))
    : null;
}

function between(left: FeelValue, right: FeelValue): FeelValue {
  if (left instanceof CalendarDate && right instanceof CalendarDate) {
    return new DaysAndTime(BigInt(toEpochDay(left) - toEpochDay(right)) * perDay);
  }
  if (left instanceof TimeOfDay && right instanceof TimeOfDay) {
    const [leftOffset, rightOffset] = [offsetOfTime(left), offsetOfTime(right)];
    if ((leftOffset === null) !== (rightOffset === null)) return null;
    const offsets = ((leftOffset ?? 0) - (rightOffset ?? 0)) * nanosPerSecond;
    return new DaysAndTime(BigInt(left.nanos - right.nanos - offsets));
  }
  const [from, to] = [asDateAndTime(right), asDateAndTime(left)];
  if (from === null || to === null) return null;
  if ((from.offset === null) !== (to.offset === null)) return null;
  return new DaysAndTime(toInstantNanos(to) - toInstantNanos(from));
}

export function subtractTemporal(left: FeelValue, right: FeelValue): FeelValue {
  if (right instanceof DaysAndTime || right instanceof YearsAndMonths) {
    const isPoint = !(left instanceof DaysAndTime || left instanceof YearsAndMonths);
    if (isPoint || left.kind === right.kind) return addTemporal(left, negateTemporal(right));
    return null;
  }
  return between(left, right);
}

/** Scales nanoseconds or months; what is smaller than one is cut off. */
function scaled(
  duration: FeelValue,
  factor: Numeric,
  by: (amount: Numeric, factor: Numeric) => Numeric | null,
): FeelValue {
  if (duration instanceof YearsAndMonths) {
    const months = by(duration.months, factor);
    return months === null ? null : monthsOrNull(toDecimal(months).trunc().toNumber());
  }
  if (!(duration instanceof DaysAndTime)) return null;
  const amount = by(toDecimal(0).plus(duration.nanos.toString()), factor);
  if (amount === null) return null;
  const nanos = toDecimal(amount).trunc();
  return nanos.e > maxNanosExponent ? null : new DaysAndTime(BigInt(nanos.toFixed()));
}

/** Ten thousand million years; longer durations are none. */
const maxNanosExponent = 27;

export function multiplyTemporal(left: FeelValue, right: FeelValue): FeelValue {
  if (isNumeric(right)) return scaled(left, right, multiply);
  return isNumeric(left) ? scaled(right, left, multiply) : null;
}

export function divideTemporal(left: FeelValue, right: FeelValue): FeelValue {
  if (isNumeric(right)) return isZero(right) ? null : scaled(left, right, divide);
  if (left instanceof YearsAndMonths && right instanceof YearsAndMonths)
    return divide(left.months, right.months);
  if (left instanceof DaysAndTime && right instanceof DaysAndTime) {
    const zero = toDecimal(0);
    return divide(zero.plus(left.nanos.toString()), zero.plus(right.nanos.toString()));
  }
  return null;
}
