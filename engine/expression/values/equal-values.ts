/** Equality (DMN 1.5, table 42): true or false within a kind, null between kinds; null equals only null. */
import type { Run } from "@/engine/expression/run";
import { DaysAndTime, YearsAndMonths } from "@/engine/expression/temporal/duration";
import { compareValues } from "./compare-values";
import {
  EqualityRange,
  entryOf,
  type FeelContext,
  type FeelList,
  FeelRange,
  type FeelValue,
  isContext,
  isList,
  kindOf,
} from "./feel-value";

function equalLists(left: FeelList, right: FeelList, run: Run): boolean {
  if (left.length !== right.length) return false;
  return left.every((item, index) => equalValues(item, right[index] ?? null, run) === true);
}

/** Steps of finding an entry in both contexts. */
const stepsPerEntry = 4;

function equalContexts(left: FeelContext, right: FeelContext, run: Run): boolean {
  const keys = Object.keys(left);
  run.charge(stepsPerEntry * keys.length);
  if (keys.length !== Object.keys(right).length) return false;
  return keys.every((key) => {
    const other = entryOf(right, key);
    return other !== undefined && equalValues(left[key] ?? null, other, run) === true;
  });
}

function equalRanges(left: FeelRange, right: FeelRange, run: Run): boolean {
  if (left instanceof EqualityRange || right instanceof EqualityRange) {
    if (!(left instanceof EqualityRange && right instanceof EqualityRange)) return false;
    return left.equal === right.equal && equalValues(left.value, right.value, run) === true;
  }
  return (
    left.startIncluded === right.startIncluded &&
    left.endIncluded === right.endIncluded &&
    equalValues(left.start, right.start, run) === true &&
    equalValues(left.end, right.end, run) === true
  );
}

/** Durations of nothing are equal whichever kind wrote them. */
function isZeroDuration(value: FeelValue): boolean {
  if (value instanceof DaysAndTime) return value.nanos === 0n;
  return value instanceof YearsAndMonths && value.months === 0;
}

export function equalValues(left: FeelValue, right: FeelValue, run: Run): boolean | null {
  if (left === null || right === null) return left === right;
  if (typeof left !== "object" && typeof left === typeof right) return left === right;
  run.charge(1);
  if (isList(left)) return isList(right) ? run.deeper(1, () => equalLists(left, right, run)) : null;
  if (isContext(left)) return isContext(right) ? run.deeper(1, () => equalContexts(left, right, run)) : null;
  if (left instanceof FeelRange) {
    return right instanceof FeelRange ? run.deeper(1, () => equalRanges(left, right, run)) : null;
  }
  if (isZeroDuration(left) && isZeroDuration(right)) return true;
  const kind = kindOf(left);
  if (kind !== kindOf(right)) return null;
  if (kind === "function") return left === right;
  const order = compareValues(left, right);
  return order === 0;
}
