import type { Run } from "@/engine/expression/run";
import { compareValues } from "@/engine/expression/values/compare-values";
import type { FeelFunction, FeelList } from "@/engine/expression/values/feel-value";
import { type BuiltinTable, callable, list, optional, overload } from "./overload";

/** Stable. Without a function by the natural order, where what has no order keeps its place. */
function sort(items: FeelList, precedes: FeelFunction | undefined, run: Run): FeelList {
  run.chargeList(items.length);
  return items.toSorted((left, right) => {
    run.charge(2);
    if (precedes === undefined) return compareValues(left, right) ?? 0;
    if (precedes.call([left, right], run) === true) return -1;
    return precedes.call([right, left], run) === true ? 1 : 0;
  });
}

/** DMN 1.5, table 82. */
export const sortFunctions: BuiltinTable = {
  sort: [
    overload([list("list"), optional(callable("precedes"))], ([items, precedes], run) => {
      if (precedes !== undefined && precedes.parameters.length !== 2) return null;
      return sort(items, precedes, run);
    }),
  ],
};
