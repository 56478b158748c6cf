/**
 * The values of an input, cut at the constants of its cells into regions inside which no cell changes its mind. One value
 * stands for each region.
 */
import { Run } from "@/engine/expression/run";
import { CalendarDate } from "@/engine/expression/temporal/calendar-date";
import { DaysAndTime, YearsAndMonths } from "@/engine/expression/temporal/duration";
import { addTemporal, subtractTemporal } from "@/engine/expression/temporal/temporal-arithmetic";
import { compareValues } from "@/engine/expression/values/compare-values";
import { type FeelKind, type FeelValue, kindOf } from "@/engine/expression/values/feel-value";
import { add, divide, isNumeric, subtract } from "@/engine/expression/values/numeric";
import { valueText } from "@/engine/expression/values/value-text";

export interface Region {
  sample: FeelValue;
  /** A single value, or what lies between two cuts; null is no cut: open on that side. */
  shape: { kind: "point" } | { kind: "between"; low: FeelValue; high: FeelValue } | { kind: "other" };
}

const point = (sample: FeelValue): Region => ({ sample, shape: { kind: "point" } });

const smallestStep = new DaysAndTime(1n);
const oneDay = new DaysAndTime(86_400_000_000_000n);
const oneMonth = new YearsAndMonths(1);

function stepOf(value: FeelValue): FeelValue {
  if (value instanceof YearsAndMonths) return oneMonth;
  return value instanceof CalendarDate ? oneDay : smallestStep;
}

function middle(low: FeelValue, high: FeelValue): FeelValue {
  if (isNumeric(low) && isNumeric(high)) {
    const sum = add(low, high);
    return sum === null ? null : divide(sum, 2);
  }
  return addTemporal(low, stepOf(low));
}

function below(value: FeelValue): FeelValue {
  return isNumeric(value) ? subtract(value, 1) : subtractTemporal(value, stepOf(value));
}

function above(value: FeelValue): FeelValue {
  return isNumeric(value) ? add(value, 1) : addTemporal(value, stepOf(value));
}

const isBefore = (left: FeelValue, right: FeelValue): boolean => (compareValues(left, right) ?? 0) < 0;

/** A region between two cuts, if any value lies there. */
function between(low: FeelValue, high: FeelValue): Region[] {
  const sample = low === null ? below(high) : high === null ? above(low) : middle(low, high);
  const lies =
    sample !== null && (low === null || isBefore(low, sample)) && (high === null || isBefore(sample, high));
  return lies ? [{ sample, shape: { kind: "between", low, high } }] : [];
}

function orderedRegions(cuts: readonly FeelValue[]): Region[] | null {
  const sorted = cuts.toSorted((left, right) => compareValues(left, right) ?? 0);
  const [first] = sorted;
  if (first === undefined || sorted.some((cut) => compareValues(first, cut) === null)) return null;
  const regions = between(null, first);
  for (const [index, cut] of sorted.entries()) {
    regions.push(point(cut), ...between(cut, sorted[index + 1] ?? null));
  }
  return regions;
}

/** A text that none of the constants is. */
function otherText(texts: readonly FeelValue[]): string {
  let other = "other";
  while (texts.includes(other)) other = `${other}*`;
  return other;
}

const orderedKinds: readonly FeelKind[] = [
  "number",
  "date",
  "time",
  "date and time",
  "days and time duration",
  "years and months duration",
];

function unique(constants: readonly FeelValue[]): FeelValue[] {
  const run = new Run("2000-01-01T00:00:00Z", undefined);
  const byText = new Map(constants.map((each) => [each === null ? "null" : valueText(each, run), each]));
  return [...byText.values()];
}

/** Null where the constants are of kinds that cannot be put in order together. */
export function regionsOf(
  constants: readonly FeelValue[],
  declared: string,
  ordered: boolean,
): Region[] | null {
  const values = unique(constants.filter((constant) => constant !== null));
  const absent = constants.includes(null) ? [point(null)] : [];
  const kinds = new Set(values.map(kindOf));
  if (kinds.has("boolean") || (kinds.size === 0 && declared === "boolean")) {
    return kinds.size > 1 ? null : [point(true), point(false), ...absent];
  }
  const [kind] = kinds;
  if (kind === undefined) return [{ sample: otherText([]), shape: { kind: "other" } }, ...absent];
  if (kinds.size > 1) return null;
  if (kind === "string") {
    if (ordered) return null;
    return [...values.map(point), { sample: otherText(values), shape: { kind: "other" } }, ...absent];
  }
  const regions = orderedKinds.includes(kind) ? orderedRegions(values) : null;
  return regions === null ? null : [...regions, ...absent];
}
