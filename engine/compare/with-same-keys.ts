import type { Field, FormDefinition } from "@/contracts/form";
import { renameInField, renameInRule } from "@/engine/form/rename-uses";
import { isDeepEqual } from "./is-deep-equal";
import { matchItems } from "./match-items";
import type { Versions } from "./merge-values";

type Keys = ReadonlyMap<string, string>;

/**
 * The three versions with one key for each field: what is the same field in all has the key that one of them gave it, and
 * fields that two people added under the same key have two. Conditions, calculations and rules go along.
 */
export function withSameKeys({ base, mine, theirs }: Versions<FormDefinition>): Versions<FormDefinition> {
  const own = laterKeys(base.fields, mine.fields);
  const other = laterKeys(base.fields, theirs.fields);
  const taken = new Set(theirs.fields.map(({ key }) => key));
  const [ofBase, ofMine, ofTheirs] = [
    new Map<string, string>(),
    new Map<string, string>(),
    new Map<string, string>(),
  ];
  for (const { key } of base.fields) {
    const [myKey, theirKey] = [own.get(key), other.get(key)];
    if (myKey === undefined) ofBase.set(key, theirKey ?? key);
    else if (theirKey !== undefined && (theirKey !== key || myKey === key)) {
      ofBase.set(key, theirKey);
      ofMine.set(myKey, theirKey);
    } else {
      const free = taken.has(myKey) ? freeKey(myKey, taken) : myKey;
      taken.add(free);
      ofBase.set(key, free);
      ofMine.set(myKey, free);
      if (theirKey !== undefined) ofTheirs.set(theirKey, free);
    }
  }
  for (const field of mine.fields) {
    const same = ofMine.has(field.key) ? undefined : theirs.fields.find(({ key }) => key === field.key);
    if (same && !isDeepEqual(same, field)) ofMine.set(field.key, freeKey(field.key, taken));
  }
  return {
    base: withKeys(base, ofBase),
    mine: withKeys(mine, ofMine),
    theirs: withKeys(theirs, ofTheirs),
  };
}

/** What the fields that are still there are called later, by their earlier keys. */
function laterKeys(before: readonly Field[], after: readonly Field[]): Keys {
  const matched = matchItems(before, after, { name: ({ key }) => key, kind: ({ type }) => type });
  const keys = new Map<string, string>();
  for (const [index, field] of after.entries()) {
    const earlier = before[matched[index] ?? -1];
    if (earlier) keys.set(earlier.key, field.key);
  }
  return keys;
}

/** Leaves room for a number within the longest key. */
const LONGEST_STEM = 58;

function freeKey(key: string, taken: Set<string>): string {
  const stem = key.slice(0, LONGEST_STEM);
  let number = 2;
  while (taken.has(`${stem}_${number}`)) number += 1;
  taken.add(`${stem}_${number}`);
  return `${stem}_${number}`;
}

/** All at once, so that two keys may change places. */
function withKeys(definition: FormDefinition, keys: Keys): FormDefinition {
  const changes = [...keys].filter(([from, to]) => from !== to);
  const away = changes.map(([from], index): [string, string] => [from, `__moving_${index}_`]);
  const back = changes.map(([, to], index): [string, string] => [`__moving_${index}_`, to]);
  return [...away, ...back].reduce((renamed, [from, to]) => withKey(renamed, from, to), definition);
}

function withKey(definition: FormDefinition, from: string, to: string): FormDefinition {
  const { fields, rules } = definition;
  return {
    ...definition,
    fields: fields.map((field) => {
      const renamed = renameInField(field, from, to);
      return field.key === from ? { ...renamed, key: to } : renamed;
    }),
    ...(rules && { rules: rules.map((rule) => renameInRule(rule, from, to)) }),
  };
}
