/** Where something stands in a draft: names of members, and in lists the names of their items. */
export type Path = readonly string[];

export type Side = "mine" | "theirs";

export interface Merged<Draft> {
  merged: Draft;
  /** What both changed, each in its own way. There `merged` is as on the side that was preferred. */
  collisions: readonly Path[];
  /** What both started from, under the names that things have in `merged`. */
  base: Draft;
}

/**
 * Two people have changed the same draft: the changes of both in one. What only one of them touched is as that one left it;
 * what one took away and the other changed stays. `prefer` decides collisions; absent: mine.
 */
export type MergeDrafts<Draft> = (base: Draft, mine: Draft, theirs: Draft, prefer?: Side) => Merged<Draft>;
