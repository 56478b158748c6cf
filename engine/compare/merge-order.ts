/** An order of names as three have it: what both had last, and what each made of it. */
export interface Orders {
  base: readonly string[];
  mine: readonly string[];
  theirs: readonly string[];
}

/**
 * The kept names in one order: mine, in which what they moved or added stands behind what it stands behind in theirs. What
 * both moved stays where I put it.
 */
export function mergeOrder({ base, mine, theirs }: Orders, kept: ReadonlySet<string>): string[] {
  const own = new Set(mine);
  const movedByThem = movedNames(base, theirs);
  const movedByMe = movedByThem.size === 0 ? movedByThem : movedNames(base, mine);
  const comes = (name: string) => !own.has(name) || (movedByThem.has(name) && !movedByMe.has(name));
  const first: string[] = [];
  const behind = new Map<string, string[]>();
  let place = first;
  for (const name of theirs) {
    if (!kept.has(name)) continue;
    if (comes(name)) place.push(name);
    else {
      place = [];
      behind.set(name, place);
    }
  }
  const standing = mine.filter((name) => kept.has(name) && !comes(name));
  return [...first, ...standing.flatMap((name) => [name, ...(behind.get(name) ?? [])])];
}

/** The fewest names that have to move so that the rest stands in the same order: all outside a longest rising row. */
export function movedNames(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const rank = new Map(before.map((name, index) => [name, index]));
  const stayed = after.filter((name) => rank.has(name));
  const ranks = stayed.map((name) => rank.get(name) ?? 0);
  const resting = new Set(longestRising(ranks).map((index) => stayed[index]));
  return new Set(stayed.filter((name) => !resting.has(name)));
}

/** Indices of a longest strictly rising row, of several the one that begins first (patience sorting, n log n, from the end). */
function longestRising(values: readonly number[]): number[] {
  const tops: number[] = [];
  const next: number[] = [];
  for (let index = values.length - 1; index >= 0; index -= 1) {
    const value = values[index] ?? 0;
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tops[middle] ?? 0] ?? 0) > value) low = middle + 1;
      else high = middle;
    }
    next[index] = low > 0 ? (tops[low - 1] ?? -1) : -1;
    tops[low] = index;
  }
  const row: number[] = [];
  for (let index = tops.at(-1) ?? -1; index >= 0; index = next[index] ?? -1) row.push(index);
  return row;
}
