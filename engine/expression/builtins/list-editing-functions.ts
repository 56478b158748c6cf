import type { Run } from "@/engine/expression/run";
import {
  type FeelFunction,
  type FeelList,
  type FeelValue,
  isList,
} from "@/engine/expression/values/feel-value";
import { type Numeric, truncate } from "@/engine/expression/values/numeric";
import {
  anything,
  type BuiltinTable,
  callable,
  list,
  number,
  optional,
  overload,
  variadic,
} from "./overload";

/** The index of position 1 to length, or -1 to -length; null for any other. */
function indexOf(position: Numeric, length: number): number | null {
  const place = truncate(position);
  if (place === null || place === 0 || Math.abs(place) > length) return null;
  return place > 0 ? place - 1 : length + place;
}

function sublist(items: FeelList, start: Numeric, length: Numeric | undefined, run: Run): FeelValue {
  run.chargeList(items.length);
  const from = indexOf(start, items.length);
  const count = length === undefined ? items.length : truncate(length);
  if (from === null || count === null || count < 0) return null;
  if (length !== undefined && from + count > items.length) return null;
  return items.slice(from, from + count);
}

function append(items: FeelList, run: Run): FeelValue {
  const [head, ...rest] = items;
  if (head === undefined || head === null) return null;
  const start = isList(head) ? head : [head];
  run.chargeList(start.length + rest.length);
  return [...start, ...rest];
}

function insertBefore(items: FeelList, position: Numeric, item: FeelValue, run: Run): FeelValue {
  run.chargeList(items.length + 1);
  const index = indexOf(position, items.length);
  return index === null ? null : items.toSpliced(index, 0, item);
}

function remove(items: FeelList, position: Numeric, run: Run): FeelValue {
  run.chargeList(items.length);
  const index = indexOf(position, items.length);
  return index === null ? null : items.toSpliced(index, 1);
}

function replaceAt(items: FeelList, position: Numeric, item: FeelValue, run: Run): FeelValue {
  run.chargeList(items.length);
  const index = indexOf(position, items.length);
  return index === null ? null : items.with(index, item);
}

/** Replaces the items for which `match(item, newItem)` is true; null if it gives anything but a boolean. */
function replaceWhere(items: FeelList, match: FeelFunction, item: FeelValue, run: Run): FeelValue {
  run.chargeList(items.length);
  const result: FeelValue[] = [];
  for (const old of items) {
    const matches = match.call([old, item], run);
    if (typeof matches !== "boolean") return null;
    result.push(matches ? item : old);
  }
  return result;
}

/** DMN 1.5, table 78: functions that give a changed list. */
export const listEditingFunctions: BuiltinTable = {
  sublist: [
    overload(
      [list("list"), number("start position"), optional(number("length"))],
      ([items, start, length], run) => sublist(items, start, length, run),
    ),
  ],
  append: [variadic("list", append)],
  "insert before": [
    overload([list("list"), number("position"), anything("newItem")], ([items, position, item], run) =>
      insertBefore(items, position, item, run),
    ),
  ],
  remove: [
    overload([list("list"), number("position")], ([items, position], run) => remove(items, position, run)),
  ],
  "list replace": [
    overload([list("list"), number("position"), anything("newItem")], ([items, position, item], run) =>
      replaceAt(items, position, item, run),
    ),
    overload([list("list"), callable("match"), anything("newItem")], ([items, match, item], run) =>
      replaceWhere(items, match, item, run),
    ),
  ],
  reverse: [
    overload([list("list")], ([items], run) => {
      run.chargeList(items.length);
      return items.toReversed();
    }),
  ],
};
