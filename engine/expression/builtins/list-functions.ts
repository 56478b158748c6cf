import type { Run } from "@/engine/expression/run";
import { equalValues } from "@/engine/expression/values/equal-values";
import { type FeelList, type FeelValue, isList } from "@/engine/expression/values/feel-value";
import { anything, type BuiltinTable, list, overload, variadic } from "./overload";
import { listOrItems } from "./statistics-functions";

function has(items: FeelList, element: FeelValue, run: Run): boolean {
  run.chargeList(items.length);
  return items.some((item) => equalValues(item, element, run) === true);
}

/** `deciding` settles it; without it, anything but its opposite makes the result unknown. */
const logical = (deciding: boolean) =>
  listOrItems((items) => {
    if (items.includes(deciding)) return deciding;
    return items.every((item) => item === !deciding) ? !deciding : null;
  });

function distinct(items: FeelList, run: Run): FeelList {
  run.chargeList(items.length);
  const plain = new Set<FeelValue>();
  const found: FeelValue[] = [];
  const composite: FeelValue[] = [];
  for (const item of items) {
    if (typeof item !== "object" || item === null) {
      if (plain.has(item)) continue;
      plain.add(item);
    } else {
      if (has(composite, item, run)) continue;
      composite.push(item);
    }
    found.push(item);
  }
  return found;
}

function flattenInto(result: FeelValue[], items: FeelList, run: Run): void {
  run.chargeList(items.length + result.length / 1_000);
  for (const item of items) {
    if (isList(item)) run.deeper(1, () => flattenInto(result, item, run));
    else result.push(item);
  }
  run.chargeList(0);
}

function flatten(items: FeelList, run: Run): FeelList {
  const result: FeelValue[] = [];
  flattenInto(result, items, run);
  run.chargeList(result.length);
  return result;
}

function positions(items: FeelList, match: FeelValue, run: Run): FeelList {
  run.chargeList(items.length);
  return items.flatMap((item, index) => (equalValues(item, match, run) === true ? [index + 1] : []));
}

function concatenate(lists: FeelList, run: Run): FeelValue {
  const parts = lists.map((each) => (isList(each) ? each : [each]));
  run.chargeList(parts.reduce((total, { length }) => total + length, 0));
  return parts.flat();
}

/** DMN 1.5, table 78: functions that ask or combine lists. */
export const listFunctions: BuiltinTable = {
  "list contains": [
    overload([list("list"), anything("element")], ([items, element], run) => has(items, element, run)),
  ],
  all: logical(false),
  any: logical(true),
  concatenate: [variadic("list", concatenate)],
  union: [
    variadic("list", (lists, run) => {
      const joined = concatenate(lists, run);
      return isList(joined) ? distinct(joined, run) : null;
    }),
  ],
  "distinct values": [overload([list("list")], ([items], run) => distinct(items, run))],
  "duplicate values": [
    overload([list("list")], ([items], run) => {
      const all = distinct(items, run);
      return all.filter((item) => positions(items, item, run).length > 1);
    }),
  ],
  flatten: [overload([list("list")], ([items], run) => flatten(items, run))],
  "index of": [
    overload([list("list"), anything("match")], ([items, match], run) => positions(items, match, run)),
  ],
};
