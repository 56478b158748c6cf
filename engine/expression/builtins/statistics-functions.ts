import type { Run } from "@/engine/expression/run";
import { addTemporal } from "@/engine/expression/temporal/temporal-arithmetic";
import { compareValues } from "@/engine/expression/values/compare-values";
import type { FeelList, FeelValue } from "@/engine/expression/values/feel-value";
import {
  add,
  compareNumbers,
  divide,
  Exact,
  fromDecimal,
  isNumeric,
  multiply,
  type Numeric,
  subtract,
  toDecimal,
} from "@/engine/expression/values/numeric";
import { type BuiltinTable, list, type Overload, overload, variadic } from "./overload";

type OverList = (items: FeelList, run: Run) => FeelValue;

/** Over a list, or over any number of arguments. */
export function listOrItems(body: OverList): Overload[] {
  const priced: OverList = (items, run) => {
    run.chargeList(items.length);
    return body(items, run);
  };
  return [overload([list("list")], ([items], run) => priced(items, run)), variadic("list", priced)];
}

/** Over numbers only: null if any item is no number, or there is none. */
function overNumbers(body: (numbers: readonly Numeric[], run: Run) => FeelValue): Overload[] {
  return listOrItems((items, run) => {
    const numbers = items.filter(isNumeric);
    if (numbers.length === 0 || numbers.length !== items.length) return null;
    run.charge(numbers.length);
    return body(numbers, run);
  });
}

function fold(
  numbers: readonly Numeric[],
  run: Run,
  step: (total: Numeric, item: Numeric) => Numeric | null,
): Numeric | null {
  let total: Numeric | null = numbers[0] ?? null;
  for (let index = 1; index < numbers.length && total !== null; index += 1) {
    const item = numbers[index];
    if (item === undefined) return null;
    total = step(total, item);
    if (typeof total !== "number") run.charge(20);
  }
  return total;
}

const sumOf = (numbers: readonly Numeric[], run: Run): Numeric | null => fold(numbers, run, add);

/** Numbers, or durations of one kind. */
const sum: OverList = (items, run) => {
  const [first, ...rest] = items;
  if (first === undefined) return null;
  if (items.every(isNumeric)) return sumOf(items, run);
  const isDuration = (item: FeelValue): boolean => addTemporal(item, item) !== null;
  if (!items.every(isDuration)) return null;
  return rest.reduce<FeelValue>((total, item) => addTemporal(total, item), first);
};

/** Negative for the least, positive for the greatest; null if any two items have no order. */
const extreme =
  (sign: number): OverList =>
  (items) => {
    let found: FeelValue = items[0] ?? null;
    for (const item of items) {
      const order = compareValues(item, found);
      if (order === null) return null;
      if (order * sign > 0) found = item;
    }
    return found;
  };

const sorted = (numbers: readonly Numeric[]): Numeric[] => numbers.toSorted(compareNumbers);

function median(numbers: readonly Numeric[]): Numeric | null {
  const ordered = sorted(numbers);
  const middle = Math.floor(ordered.length / 2);
  const upper = ordered[middle];
  const lower = ordered[ordered.length % 2 === 0 ? middle - 1 : middle];
  if (upper === undefined || lower === undefined) return null;
  const total = ordered.length % 2 === 0 ? add(lower, upper) : null;
  return total === null ? upper : divide(total, 2);
}

/** The sample's standard deviation; null below two numbers. */
function deviation(numbers: readonly Numeric[], run: Run): Numeric | null {
  const total = sumOf(numbers, run);
  if (total === null || numbers.length < 2) return null;
  run.charge(numbers.length * 60);
  const mean = divide(total, numbers.length) ?? 0;
  let squares = toDecimal(0);
  for (const item of numbers) {
    const distance = toDecimal(subtract(item, mean) ?? 0);
    squares = squares.plus(distance.times(distance));
  }
  return fromDecimal(Exact.sqrt(squares.div(numbers.length - 1)));
}

/** The most frequent numbers, least first. */
function mode(numbers: readonly Numeric[]): Numeric[] {
  const counted: { value: Numeric; count: number }[] = [];
  for (const value of sorted(numbers)) {
    const last = counted.at(-1);
    if (last !== undefined && compareNumbers(last.value, value) === 0) last.count += 1;
    else counted.push({ value, count: 1 });
  }
  const most = counted.reduce((highest, { count }) => Math.max(highest, count), 0);
  return counted.filter(({ count }) => count === most).map(({ value }) => value);
}

/** DMN 1.5, table 78: functions that make one value of a list. */
export const statisticsFunctions: BuiltinTable = {
  count: [overload([list("list")], ([items]) => items.length)],
  min: listOrItems(extreme(-1)),
  max: listOrItems(extreme(1)),
  sum: listOrItems(sum),
  mean: overNumbers((numbers, run) => {
    const total = sumOf(numbers, run);
    return total === null ? null : divide(total, numbers.length);
  }),
  product: overNumbers((numbers, run) => fold(numbers, run, multiply)),
  median: overNumbers(median),
  stddev: overNumbers(deviation),
  mode: listOrItems((items, run) => {
    const numbers = items.filter(isNumeric);
    run.charge(numbers.length);
    return numbers.length === items.length ? mode(numbers) : null;
  }),
};
