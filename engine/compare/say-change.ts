import { isDeepEqual } from "./is-deep-equal";

/** A value in a sentence; null where it is too long or too deep to be quoted. */
export type InWords<Value> = (value: Value) => string | null;

/** Longer texts are not quoted: that they changed is said, and both versions can be looked at. */
const LONGEST_QUOTE = 60;

/** Texts in quotation marks, numbers as they are. */
export function plainWords(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string" || value.length > LONGEST_QUOTE || value.includes("\n")) return null;
  return `“${value}”`;
}

/** What a setting says now that it did not say before; nothing when both say the same. */
export function sayChange<Value>(
  label: string,
  before: Value | undefined,
  after: Value | undefined,
  inWords: InWords<Value> = plainWords,
): string[] {
  if (isDeepEqual(before, after)) return [];
  if (typeof before === "boolean" || typeof after === "boolean") {
    return Boolean(before) === Boolean(after) ? [] : [`${label} turned ${after ? "on" : "off"}`];
  }
  const was = isAbsent(before) ? null : inWords(before);
  const is = isAbsent(after) ? null : inWords(after);
  if (isAbsent(before)) {
    if (isAbsent(after)) return [];
    return [is === null ? `${label} added` : `${label} set to ${is}`];
  }
  if (isAbsent(after)) return [was === null ? `${label} removed` : `${label} removed, it was ${was}`];
  return [
    was === null || is === null || was === is ? `${label} changed` : `${label} changed ${fromTo(was, is)}`,
  ];
}

function isAbsent<Value>(value: Value | undefined): value is undefined {
  return (
    value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0)
  );
}

/** "from 2 to 3 days": a unit that both have is said once. */
function fromTo(was: string, is: string): string {
  const [, amount, unit] = /^(\d+) ([a-z]+?)s?$/.exec(was) ?? [];
  const sameUnit = unit !== undefined && new RegExp(`^\\d+ ${unit}s?$`).test(is);
  return `from ${sameUnit ? amount : was} to ${is}`;
}

export interface ListWording<Item> {
  /** What one is called. */
  noun: string;
  /** What tells one from the others in both versions. */
  key: (item: Item) => string;
  name: (item: Item) => string | null;
}

/** What was added to a list, taken from it, changed in it, or put into another order. */
export function sayListChange<Item>(
  { noun, key, name }: ListWording<Item>,
  before: readonly Item[] = [],
  after: readonly Item[] = [],
): string[] {
  const earlier = new Map(before.map((item) => [key(item), item]));
  const later = new Map(after.map((item) => [key(item), item]));
  const called = (item: Item) => [noun, name(item)].filter((word) => word !== null).join(" ");
  const said = after.flatMap((item) => {
    const old = earlier.get(key(item));
    if (old === undefined) return [`${called(item)} added`];
    return isDeepEqual(old, item) ? [] : [`${called(item)} changed`];
  });
  for (const item of before) if (!later.has(key(item))) said.push(`${called(item)} removed`);
  const keptBefore = [...earlier.keys()].filter((id) => later.has(id));
  const keptAfter = [...later.keys()].filter((id) => earlier.has(id));
  if (keptBefore.join("\n") !== keptAfter.join("\n")) said.push(`order of the ${noun}s changed`);
  return said;
}
