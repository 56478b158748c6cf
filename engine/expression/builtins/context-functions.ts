import type { Run } from "@/engine/expression/run";
import {
  emptyContext,
  entryOf,
  type FeelContext,
  type FeelList,
  type FeelValue,
  isContext,
} from "@/engine/expression/values/feel-value";
import { anything, type BuiltinTable, context, list, overload, text } from "./overload";

/** Steps of copying an entry. */
const stepsPerEntry = 4;

function copyOf(source: FeelContext, run: Run): FeelContext {
  run.charge(stepsPerEntry * Object.keys(source).length);
  return Object.assign(emptyContext(), source);
}

function putAt(source: FeelContext, path: readonly string[], value: FeelValue, run: Run): FeelContext | null {
  const [key, ...rest] = path;
  if (key === undefined) return null;
  const copy = copyOf(source, run);
  if (rest.length === 0) {
    copy[key] = value;
    return copy;
  }
  const inner = entryOf(source, key);
  const nested = inner !== undefined && isContext(inner) ? putAt(inner, rest, value, run) : null;
  if (nested === null) return null;
  copy[key] = nested;
  return copy;
}

function putPath(source: FeelContext, keys: FeelList, value: FeelValue, run: Run): FeelValue {
  const path = keys.filter((key) => typeof key === "string");
  return path.length === keys.length && path.length <= 100 ? putAt(source, path, value, run) : null;
}

/** `context(entries)`: null where an entry lacks its key or value, or a key comes twice. */
function fromEntries(entries: FeelList, run: Run): FeelValue {
  run.charge(stepsPerEntry * entries.length);
  const result = emptyContext();
  for (const entry of entries) {
    if (!isContext(entry)) return null;
    const [key, value] = [entryOf(entry, "key"), entryOf(entry, "value")];
    if (typeof key !== "string" || value === undefined || Object.hasOwn(result, key)) return null;
    result[key] = value;
  }
  return result;
}

function merge(contexts: FeelList, run: Run): FeelValue {
  const result = emptyContext();
  for (const each of contexts) {
    if (!isContext(each)) return null;
    run.charge(stepsPerEntry * Object.keys(each).length);
    Object.assign(result, each);
  }
  return result;
}

/** DMN 1.5, table 81. */
export const contextFunctions: BuiltinTable = {
  "get value": [overload([context("m"), text("key")], ([source, key]) => entryOf(source, key) ?? null)],
  "get entries": [
    overload([context("m")], ([source], run) => {
      run.charge(2 * stepsPerEntry * Object.keys(source).length);
      return Object.entries(source).map(([key, value]) => Object.assign(emptyContext(), { key, value }));
    }),
  ],
  context: [overload([list("entries")], ([entries], run) => fromEntries(entries, run))],
  "context put": [
    overload([context("context"), text("key"), anything("value")], ([source, key, value], run) =>
      putAt(source, [key], value, run),
    ),
    overload([context("context"), list("keys"), anything("value")], ([source, keys, value], run) =>
      putPath(source, keys, value, run),
    ),
  ],
  "context merge": [overload([list("contexts")], ([contexts], run) => merge(contexts, run))],
};
