import { CalendarDate, fromEpochDay, toEpochDay } from "@/engine/expression/temporal/calendar-date";
import { FeelRange, type FeelValue, isList } from "./feel-value";
import { add, compareNumbers, isNumeric, subtract } from "./numeric";

type Visit = (value: FeelValue) => boolean;

/** Visits each item of a list, or each number or date of a range; null for null, and a single value is one item. */
export function itemsOf(value: FeelValue, visit: Visit): boolean | null {
  if (value === null) return null;
  if (isList(value)) return value.every((item) => visit(item));
  if (!(value instanceof FeelRange)) return visit(value);
  return countThrough(
    insideOf(value.start, value.startIncluded, 1),
    insideOf(value.end, value.endIncluded, -1),
    visit,
  );
}

function insideOf(end: FeelValue, included: boolean, step: number): FeelValue {
  if (included) return end;
  if (end instanceof CalendarDate) return fromEpochDay(toEpochDay(end) + step);
  return isNumeric(end) ? add(end, step) : null;
}

/** Counts from one number or date to another, up or down, both included; null for other kinds. */
export function countThrough(start: FeelValue, end: FeelValue, visit: Visit): boolean | null {
  if (start instanceof CalendarDate && end instanceof CalendarDate)
    return countDays(toEpochDay(start), toEpochDay(end), visit);
  if (!isNumeric(start) || !isNumeric(end)) return null;
  const down = compareNumbers(start, end) > 0;
  for (
    let current: FeelValue = start;
    isNumeric(current);
    current = down ? subtract(current, 1) : add(current, 1)
  ) {
    const order = compareNumbers(current, end);
    if (down ? order < 0 : order > 0) return true;
    if (!visit(current)) return false;
  }
  return true;
}

function countDays(start: number, end: number, visit: Visit): boolean {
  const step = start > end ? -1 : 1;
  for (let day = start; step > 0 ? day <= end : day >= end; day += step)
    if (!visit(fromEpochDay(day))) return false;
  return true;
}
