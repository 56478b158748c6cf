/**
 * The relations of points and ranges (DMN 1.5, table 85 and 10.3.4.9). All but `coincides` compare ends, and are null
 * where these have no order.
 */
import type { Run } from "@/engine/expression/run";
import { compareValues } from "@/engine/expression/values/compare-values";
import { equalValues } from "@/engine/expression/values/equal-values";
import { FeelRange, type FeelValue } from "@/engine/expression/values/feel-value";
import { inRange } from "@/engine/expression/values/range-membership";
import {
  type BuiltinTable,
  misfit,
  type Overload,
  overload,
  type Parameter,
  present,
  range,
} from "./overload";

/** Tells by the order of two ends; null passes through. */
function byOrder(left: FeelValue, right: FeelValue, holds: (order: number) => boolean): boolean | null {
  const order = compareValues(left, right);
  return order === null ? null : holds(order);
}

function both(left: boolean | null, right: boolean | null): boolean | null {
  return left === null || right === null ? null : left && right;
}

type Relation = (left: FeelRange, right: FeelRange) => boolean | null;

/** Where ranges are points no relation holds, so that the next overload is tried. */
const pointValue = (name: string): Parameter<Exclude<FeelValue, null>> => ({
  ...present(name),
  convert: (value) => (value === null || value instanceof FeelRange ? misfit : value),
});

type Names = readonly [string, string];

const pointPoint = (
  names: Names,
  relation: (left: FeelValue, right: FeelValue) => boolean | null,
): Overload =>
  overload([pointValue(names[0]), pointValue(names[1])], ([left, right]) => relation(left, right));
const pointRange = (
  names: Names,
  relation: (left: FeelValue, right: FeelRange, run: Run) => boolean | null,
): Overload =>
  overload([pointValue(names[0]), range(names[1])], ([left, right], run) => relation(left, right, run));
const rangePoint = (
  names: Names,
  relation: (left: FeelRange, right: FeelValue, run: Run) => boolean | null,
): Overload =>
  overload([range(names[0]), pointValue(names[1])], ([left, right], run) => relation(left, right, run));
const rangeRange = (relation: Relation): Overload =>
  overload([range("range1"), range("range2")], ([left, right]) => relation(left, right));

/** The left range ends before the right one starts. */
const endsBefore: Relation = (left, right) =>
  byOrder(
    left.end,
    right.start,
    (order) => order < 0 || (order === 0 && !(left.endIncluded && right.startIncluded)),
  );

const pointBefore = (value: FeelValue, other: FeelRange): boolean | null =>
  byOrder(value, other.start, (order) => order < 0 || (order === 0 && !other.startIncluded));

const pointAfter = (value: FeelValue, other: FeelRange): boolean | null =>
  byOrder(value, other.end, (order) => order > 0 || (order === 0 && !other.endIncluded));

const meets: Relation = (left, right) =>
  byOrder(left.end, right.start, (order) => order === 0 && left.endIncluded && right.startIncluded);

const overlaps: Relation = (left, right) => {
  const before = endsBefore(left, right);
  const after = endsBefore(right, left);
  return before === null || after === null ? null : !before && !after;
};

/** The order of two starts: an included one is earlier. */
const startOrder = (left: FeelRange, right: FeelRange): number | null => {
  const order = compareValues(left.start, right.start);
  return order === 0 ? Number(right.startIncluded) - Number(left.startIncluded) : order;
};

/** The order of two ends: an included one is later. */
const endOrder = (left: FeelRange, right: FeelRange): number | null => {
  const order = compareValues(left.end, right.end);
  return order === 0 ? Number(left.endIncluded) - Number(right.endIncluded) : order;
};

const when = (order: number | null, holds: (order: number) => boolean): boolean | null =>
  order === null ? null : holds(order);

const overlapsBefore: Relation = (left, right) => {
  const starts = when(startOrder(left, right), (order) => order < 0);
  const ends = when(endOrder(left, right), (order) => order <= 0);
  return both(both(starts, ends), overlaps(left, right));
};

const finishes: Relation = (left, right) =>
  both(
    when(endOrder(left, right), (order) => order === 0),
    when(startOrder(left, right), (order) => order >= 0),
  );

const starts: Relation = (left, right) =>
  both(
    when(startOrder(left, right), (order) => order === 0),
    when(endOrder(left, right), (order) => order <= 0),
  );

const includes: Relation = (left, right) =>
  both(
    when(startOrder(left, right), (order) => order <= 0),
    when(endOrder(left, right), (order) => order >= 0),
  );

const flipped =
  (relation: Relation): Relation =>
  (left, right) =>
    relation(right, left);

const atEnd = (value: FeelValue, other: FeelRange): boolean | null =>
  byOrder(value, other.end, (order) => order === 0 && other.endIncluded);
const atStart = (value: FeelValue, other: FeelRange): boolean | null =>
  byOrder(value, other.start, (order) => order === 0 && other.startIncluded);

function coincides(left: FeelValue, right: FeelValue, run: Run): boolean | null {
  return equalValues(left, right, run);
}

export const rangeFunctions: BuiltinTable = {
  before: [
    pointPoint(["point1", "point2"], (left, right) => byOrder(left, right, (order) => order < 0)),
    pointRange(["point", "range"], pointBefore),
    rangePoint(["range", "point"], (left, right) => pointAfter(right, left)),
    rangeRange(endsBefore),
  ],
  after: [
    pointPoint(["point1", "point2"], (left, right) => byOrder(left, right, (order) => order > 0)),
    pointRange(["point", "range"], pointAfter),
    rangePoint(["range", "point"], (left, right) => pointBefore(right, left)),
    rangeRange(flipped(endsBefore)),
  ],
  meets: [rangeRange(meets)],
  "met by": [rangeRange(flipped(meets))],
  overlaps: [rangeRange(overlaps)],
  "overlaps before": [rangeRange(overlapsBefore)],
  "overlaps after": [rangeRange(flipped(overlapsBefore))],
  finishes: [pointRange(["point", "range"], atEnd), rangeRange(finishes)],
  "finished by": [
    rangePoint(["range", "point"], (left, right) => atEnd(right, left)),
    rangeRange(flipped(finishes)),
  ],
  includes: [
    rangePoint(["range", "point"], (left, right, run) => inRange(right, left, run)),
    rangeRange(includes),
  ],
  during: [pointRange(["point", "range"], inRange), rangeRange(flipped(includes))],
  starts: [pointRange(["point", "range"], atStart), rangeRange(starts)],
  "started by": [
    rangePoint(["range", "point"], (left, right) => atStart(right, left)),
    rangeRange(flipped(starts)),
  ],
  coincides: [
    pointPoint(["point1", "point2"], (left, right) => byOrder(left, right, (order) => order === 0)),
    overload([range("range1"), range("range2")], ([left, right], run) => coincides(left, right, run)),
  ],
};
