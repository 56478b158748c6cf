/**
 * Merges two later versions of a JSON value: member by member, and in lists whose items have names item by item. A list
 * without names, and an object that one of them made another kind of thing, is one whole.
 */
import { isDeepEqual } from "./is-deep-equal";
import { mergeOrder } from "./merge-order";
import type { Path } from "./merged";
import { byName, isParts, type Parts } from "./named-items";

export interface Versions<Value = unknown> {
  base: Value;
  mine: Value;
  theirs: Value;
}

/** Says what stands where both changed the same, each in its own way. */
export type Settle = (path: Path, versions: Versions) => unknown;

/** What did not change keeps its identity: it is the very object of mine, or of theirs. */
export function mergeValues<Value>(
  versions: Versions<Value>,
  settle: Settle,
  isWhole: (path: Path) => boolean = () => false,
): Value {
  return merge(versions, [], { settle, isWhole }) as Value;
}

interface Merging {
  settle: Settle;
  /** Whether what stands there is one thing, whatever it is made of. */
  isWhole: (path: Path) => boolean;
}

function merge(versions: Versions, path: Path, merging: Merging): unknown {
  const { base, mine, theirs } = versions;
  if (isDeepEqual(mine, theirs) || isDeepEqual(theirs, base)) return mine;
  if (isDeepEqual(mine, base)) return theirs;
  if (merging.isWhole(path)) return merging.settle(path, versions);
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    const lists = {
      base: byName(Array.isArray(base) ? base : []),
      mine: byName(mine),
      theirs: byName(theirs),
    };
    if (lists.base && lists.mine && lists.theirs) {
      return mergeLists({ base: lists.base, mine: lists.mine, theirs: lists.theirs }, path, merging);
    }
  } else if (isParts(mine) && isParts(theirs)) {
    const parts = { base: isParts(base) ? base : {}, mine, theirs };
    if (isSameKind(parts)) return mergeParts(parts, path, merging);
  }
  return merging.settle(path, versions);
}

function mergeLists(
  { base, mine, theirs }: Versions<ReadonlyMap<string, unknown>>,
  path: Path,
  merging: Merging,
): unknown[] {
  const items = new Map<string, unknown>();
  for (const name of new Set([...mine.keys(), ...theirs.keys()])) {
    const was = base.get(name);
    const [own, other] = [mine.get(name), theirs.get(name)];
    if (mine.has(name) && theirs.has(name)) {
      items.set(name, merge({ base: was, mine: own, theirs: other }, [...path, name], merging));
      continue;
    }
    // One of them added it, or it is gone on the other side; what was changed here stays all the same.
    const item = mine.has(name) ? own : other;
    if (!base.has(name) || !isDeepEqual(item, was)) items.set(name, item);
  }
  const orders = { base: [...base.keys()], mine: [...mine.keys()], theirs: [...theirs.keys()] };
  return mergeOrder(orders, new Set(items.keys())).map((name) => items.get(name));
}

function mergeParts({ base, mine, theirs }: Versions<Parts>, path: Path, merging: Merging): Parts {
  const parts: [string, unknown][] = [];
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const versions = { base: base[key], mine: mine[key], theirs: theirs[key] };
    const part = merge(versions, [...path, key], merging);
    if (part !== undefined) parts.push([key, part]);
  }
  return Object.fromEntries(parts);
}

/** What tells the kinds of an object apart; other members mean something else in another kind. */
const kindMembers = ["type", "kind", "rule"];

function isSameKind({ base, mine, theirs }: Versions<Parts>): boolean {
  return kindMembers.every(
    (key) => mine[key] === theirs[key] && (base[key] === undefined || base[key] === mine[key]),
  );
}
