import { compareValues } from "./compare-values";
import { FeelRange, type FeelValue } from "./feel-value";

/**
 * A range between two ends of one ordered kind; undefined is an end without bound. Null where an end is null, the kinds
 * differ, or the start lies after the end (DMN 1.5, 10.3.2.7).
 */
export function makeRange(
  start: FeelValue | undefined,
  end: FeelValue | undefined,
  startIncluded: boolean,
  endIncluded: boolean,
): FeelRange | null {
  if (start === null || end === null) return null;
  const sample = start ?? end ?? null;
  if (compareValues(sample, sample) === null) return null;
  if (start !== undefined && end !== undefined && (compareValues(start, end) ?? 1) > 0) return null;
  return new FeelRange(start ?? null, end ?? null, startIncluded, endIncluded);
}
