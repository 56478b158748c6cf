import { byName, isParts } from "./named-items";

/**
 * A value that says the same as `fresh`, made of the objects of `old` wherever they say the same: what is compared or drawn
 * by identity need not be worked out again.
 */
export function shareParts<Value>(old: unknown, fresh: Value): Value {
  return share(old, fresh) as Value;
}

function share(old: unknown, fresh: unknown): unknown {
  if (Object.is(old, fresh)) return old;
  if (Array.isArray(old) && Array.isArray(fresh)) return shareItems(old, fresh);
  if (!isParts(old) || !isParts(fresh)) return fresh;
  const parts = Object.entries(fresh).filter(([, part]) => part !== undefined);
  const shared = parts.map(([key, part]): [string, unknown] => [key, share(old[key], part)]);
  const present = Object.values(old).filter((part) => part !== undefined);
  const isSame = present.length === shared.length && shared.every(([key, part]) => Object.is(part, old[key]));
  return isSame ? old : Object.fromEntries(shared);
}

function shareItems(old: readonly unknown[], fresh: readonly unknown[]): readonly unknown[] {
  const [before, now] = [byName(old), byName(fresh)];
  const shared =
    before && now
      ? [...now].map(([name, item]) => share(before.get(name), item))
      : fresh.map((item, index) => share(old[index], item));
  const isSame = old.length === shared.length && shared.every((item, index) => Object.is(item, old[index]));
  return isSame ? old : shared;
}
