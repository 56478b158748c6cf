import type { ProcessDefinition } from "@/contracts/process";
import type { Nesting } from "../nesting";
import { type Doer, doerKey } from "./doer";
import { doersOf } from "./doers-of";

/** The rows of the drawing, one for each who does something; people call them lanes. */
export type Bands = {
  /** From above. */
  doers: readonly { key: string; doer: Doer }[];
  /** Which of them an element of the process itself stands in. */
  ofElement: ReadonlyMap<string, number>;
};

const ranks: Record<Doer["kind"], number> = { requester: 0, people: 1, byHand: 2, nobody: 3, system: 4 };

/**
 * Requesters above, machines below, people between them in the order in which the definition names their first steps. Those
 * of an earlier drawing keep the order that they have there, so that an edit never swaps two.
 */
export function bandsOf(
  definition: ProcessDefinition,
  nesting: Nesting,
  earlier: readonly string[] = [],
): Bands {
  const doers = doersOf(definition, nesting);
  const byKey = new Map<string, Doer>();
  const keys = new Map<string, string>();
  for (const { id } of definition.elements) {
    const doer = doers.get(id);
    if (!doer) continue;
    const key = doerKey(doer);
    keys.set(id, key);
    if (!byKey.has(key)) byKey.set(key, doer);
  }
  const ordered = [...byKey]
    .map(([key, doer]) => ({ key, doer }))
    .toSorted(
      (one, other) =>
        ranks[one.doer.kind] - ranks[other.doer.kind] ||
        turnIn(earlier, one.key) - turnIn(earlier, other.key),
    );
  const turns = new Map(ordered.map(({ key }, turn) => [key, turn]));
  return { doers: ordered, ofElement: new Map([...keys].map(([id, key]) => [id, turns.get(key) ?? 0])) };
}

/** New ones come after those that stood there. */
function turnIn(earlier: readonly string[], key: string): number {
  const turn = earlier.indexOf(key);
  return turn < 0 ? earlier.length : turn;
}
