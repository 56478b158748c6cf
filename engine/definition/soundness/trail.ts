/** What a token has passed, in order: an element, or a flow that it took from there. */
export type Passed = { element: string } | { flow: string };

/** A list that is joined in no time however long its halves are; the reduction joins thousands. Null is the empty one. */
export type Trail = Passed | Joined | null;

interface Joined {
  first: Exclude<Trail, null>;
  then: Exclude<Trail, null>;
  length: number;
}

export function joinTrails(...trails: readonly Trail[]): Trail {
  return trails.reduce((first, then) => {
    if (first === null) return then;
    if (then === null) return first;
    return { first, then, length: trailLength(first) + trailLength(then) };
  }, null);
}

export function trailLength(trail: Trail): number {
  if (trail === null) return 0;
  return "length" in trail ? trail.length : 1;
}

/** The trail as a list. */
export function listTrail(trail: Trail): Passed[] {
  const passed: Passed[] = [];
  const open: Trail[] = [trail];
  while (open.length > 0) {
    const next = open.pop() ?? null;
    if (next === null) continue;
    if ("length" in next) open.push(next.then, next.first);
    else passed.push(next);
  }
  return passed;
}
