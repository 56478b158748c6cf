/**
 * Lists whose items have names, so that two versions of a list can be compared item by item: elements and flows by id,
 * fields and columns by key, options and outcomes by value, plain texts by themselves.
 */
import { isDeepEqual } from "./is-deep-equal";
import type { Path } from "./merged";

export type Parts = Readonly<Record<string, unknown>>;

export function isParts(value: unknown): value is Parts {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Undefined for what has no name of its own, such as a candidate or an assignment. */
export function nameOf(item: unknown): string | undefined {
  if (typeof item === "string") return item;
  if (!isParts(item)) return undefined;
  const name = item.id ?? item.key ?? ("label" in item ? item.value : undefined);
  return typeof name === "string" ? name : undefined;
}

/** The items by name, in order; null where one has none or two have the same. */
export function byName(list: readonly unknown[]): ReadonlyMap<string, unknown> | null {
  const items = new Map<string, unknown>();
  for (const item of list) {
    const name = nameOf(item);
    if (name === undefined || items.has(name)) return null;
    items.set(name, item);
  }
  return items;
}

/** What stands at a place of a draft; undefined where there is nothing. */
export function valueAt(draft: unknown, path: Path): unknown {
  let value = draft;
  for (const name of path) {
    if (Array.isArray(value)) value = value.find((item) => nameOf(item) === name);
    else value = isParts(value) ? value[name] : undefined;
  }
  return value;
}

/** The draft with another value at a place; undefined takes it away. The same draft where there is no such place. */
export function withValueAt<Draft>(draft: Draft, path: Path, value: unknown): Draft {
  return replaced(draft, path, value) as Draft;
}

function replaced(whole: unknown, [name, ...rest]: Path, value: unknown): unknown {
  if (name === undefined) return isDeepEqual(whole, value) ? whole : value;
  if (Array.isArray(whole)) {
    const at = whole.findIndex((item) => nameOf(item) === name);
    if (at < 0) return whole;
    const item = replaced(whole[at], rest, value);
    if (item === whole[at]) return whole;
    return item === undefined ? whole.toSpliced(at, 1) : whole.with(at, item);
  }
  if (!isParts(whole)) return whole;
  const part = replaced(whole[name], rest, value);
  if (part === whole[name]) return whole;
  return Object.fromEntries(
    Object.entries({ ...whole, [name]: part }).filter(([, present]) => present !== undefined),
  );
}
