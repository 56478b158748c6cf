/** Ordering of two values (DMN 1.5, table 43): negative, zero or positive, or null where they have no order. */
import { CalendarDate, toEpochDay } from "@/engine/expression/temporal/calendar-date";
import { DateAndTime, toInstantNanos, toLocalNanos } from "@/engine/expression/temporal/date-and-time";
import { DaysAndTime, YearsAndMonths } from "@/engine/expression/temporal/duration";
import { nanosPerSecond, offsetOfTime, TimeOfDay } from "@/engine/expression/temporal/time-of-day";
import type { FeelValue } from "./feel-value";
import { compareNumbers, isNumeric } from "./numeric";

const orderOf = <T extends number | string | bigint>(left: T, right: T): number =>
  left < right ? -1 : left > right ? 1 : 0;

/** Text by code points; UTF-16 order would put emoji before some letters. */
function compareTexts(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const [a, b] = [left.charCodeAt(index), right.charCodeAt(index)];
    if (a === b) continue;
    const surrogates = Number(a >= 0xd800 && a <= 0xdfff) - Number(b >= 0xd800 && b <= 0xdfff);
    return surrogates === 0 ? a - b : surrogates;
  }
  return left.length - right.length;
}

function compareTimes(left: TimeOfDay, right: TimeOfDay): number | null {
  const [leftOffset, rightOffset] = [offsetOfTime(left), offsetOfTime(right)];
  if ((leftOffset === null) !== (rightOffset === null)) return null;
  return orderOf(
    left.nanos - (leftOffset ?? 0) * nanosPerSecond,
    right.nanos - (rightOffset ?? 0) * nanosPerSecond,
  );
}

function compareDateTimes(left: DateAndTime, right: DateAndTime): number | null {
  const [leftOffset, rightOffset] = [left.offset, right.offset];
  if ((leftOffset === null) !== (rightOffset === null)) return null;
  if (leftOffset === null) return orderOf(toLocalNanos(left), toLocalNanos(right));
  return orderOf(toInstantNanos(left), toInstantNanos(right));
}

export function compareValues(left: FeelValue, right: FeelValue): number | null {
  if (isNumeric(left)) return isNumeric(right) ? compareNumbers(left, right) : null;
  if (typeof left === "string") return typeof right === "string" ? compareTexts(left, right) : null;
  if (left instanceof CalendarDate) {
    return right instanceof CalendarDate ? orderOf(toEpochDay(left), toEpochDay(right)) : null;
  }
  if (left instanceof TimeOfDay) return right instanceof TimeOfDay ? compareTimes(left, right) : null;
  if (left instanceof DateAndTime) return right instanceof DateAndTime ? compareDateTimes(left, right) : null;
  if (left instanceof DaysAndTime)
    return right instanceof DaysAndTime ? orderOf(left.nanos, right.nanos) : null;
  if (left instanceof YearsAndMonths) {
    return right instanceof YearsAndMonths ? orderOf(left.months, right.months) : null;
  }
  return null;
}
