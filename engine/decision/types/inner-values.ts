/** What an item definition demands of the parts of a value. Null is a value of every type. */
import { entryOf, isContext, isList } from "@/engine/expression/values/feel-value";
import type { DataType } from "./data-type";

export function eachItemPasses(passes: DataType["passes"]): DataType["passes"] {
  if (passes === null) return null;
  return (value, run) => {
    if (!isList(value)) return false;
    run.chargeList(value.length);
    return value.every((item) => item === null || passes(item, run));
  };
}

export function eachEntryPasses(parts: readonly { key: string; type: DataType }[]): DataType["passes"] {
  const tested = parts.flatMap(({ key, type }) =>
    type.passes === null ? [] : [{ key, passes: type.passes }],
  );
  if (tested.length === 0) return null;
  return (value, run) => {
    if (!isContext(value)) return false;
    run.charge(tested.length);
    return tested.every(({ key, passes }) => {
      const entry = entryOf(value, key) ?? null;
      return entry === null || passes(entry, run);
    });
  };
}
