/**
 * Which item of a list is which of a later list: by name where that stayed, else by its place. Between two items that
 * stayed, what is new stands for what is gone, one after the other, as long as they are of the same kind: a field whose key
 * follows its label is still that field.
 */
export interface ItemSigns<Item> {
  name: (item: Item) => string;
  kind: (item: Item) => string;
}

/** For each later item the index of the earlier one that it is; undefined for what is new. */
export function matchItems<Item>(
  before: readonly Item[],
  after: readonly Item[],
  { name, kind }: ItemSigns<Item>,
): (number | undefined)[] {
  const stayed = sameNames(before.map(name), after.map(name));
  const taken = new Set(stayed);
  const matched = [...stayed];
  let last = -1;
  for (const [index, item] of after.entries()) {
    const own = stayed[index];
    if (own !== undefined) {
      last = own;
      continue;
    }
    const next = last + 1;
    const gone = before[next];
    if (gone === undefined || taken.has(next) || kind(gone) !== kind(item)) continue;
    matched[index] = next;
    taken.add(next);
    last = next;
  }
  return matched;
}

/** Of several with the same name the first is the first, the second the second. */
function sameNames(before: readonly string[], after: readonly string[]): (number | undefined)[] {
  const places = new Map<string, number[]>();
  for (const [index, name] of before.entries()) {
    const known = places.get(name);
    if (known) known.push(index);
    else places.set(name, [index]);
  }
  return after.map((name) => places.get(name)?.shift());
}
