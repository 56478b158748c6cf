import type { Run } from "@/engine/expression/run";
import { compareValues } from "./compare-values";
import { equalValues } from "./equal-values";
import { EqualityRange, FeelRange, type FeelValue, isList } from "./feel-value";

/** Whether a value lies in a range; null where they cannot be compared. */
export function inRange(value: FeelValue, range: FeelRange, run: Run): boolean | null {
  if (range instanceof EqualityRange) {
    const equal = equalValues(value, range.value, run);
    return equal === null ? null : equal === range.equal;
  }
  if (value === null) return null;
  const fromStart = boundHolds(range.start, range.startIncluded, (start) => compareValues(value, start));
  if (fromStart === null) return null;
  const toEnd = boundHolds(range.end, range.endIncluded, (end) => compareValues(end, value));
  if (toEnd === null) return null;
  return fromStart && toEnd;
}

function boundHolds(
  bound: FeelValue,
  included: boolean,
  distance: (bound: FeelValue) => number | null,
): boolean | null {
  if (bound === null) return included ? null : true;
  const order = distance(bound);
  return order === null ? null : order > 0 || (included && order === 0);
}

/** `value in test` for an evaluated test: within a range, an item of a list, or equal (DMN 1.5, table 55). */
export function satisfies(value: FeelValue, test: FeelValue, run: Run): boolean | null {
  if (test instanceof FeelRange && !(value instanceof FeelRange)) return inRange(value, test, run);
  if (test === null && value !== null) return null;
  if (!isList(test)) return equalValues(value, test, run);
  if (isList(value) && equalValues(value, test, run) === true) return true;
  run.chargeList(test.length);
  return test.some((item) => {
    if (item instanceof FeelRange && !(value instanceof FeelRange)) return inRange(value, item, run) === true;
    return equalValues(value, item, run) === true;
  });
}
