import type { JournalEvent } from "@/contracts/journal";
import type { Variables } from "@/contracts/value";
import { replay } from "@/engine/instance/replay";
import { variablesAt } from "@/engine/instance/token-tree";
import type { Run } from "@/engine/scenario/run";

/** What the last visit of an element saw and what it left behind; null after is: it is still there. */
export type ElementValues = { before: Variables; after: Variables | null };

/** The values at the element when the run was last there; null where it has not been. */
export function valuesAt({ journal }: Pick<Run, "journal">, element: string): ElementValues | null {
  const events = journal.flatMap((entry, index) => entry.events.map((event) => ({ event, index })));
  const entered = events.findLast(
    ({ event }) => event.type === "elementEntered" && event.element === element && event.host === undefined,
  );
  if (entered?.event.type !== "elementEntered") return null;
  const { token } = entered.event;
  const completed = events.find(
    ({ event }) => event.type === "elementCompleted" && event.token === token && event.element === element,
  );
  const before = stateAfter(journal, entered);
  const at = before?.tokens[token];
  if (!before || !at) return null;
  const after = completed && stateAfter(journal, completed);
  return { before: variablesAt(before, at), after: after ? after.variables : null };
}

function stateAfter(journal: Run["journal"], { event, index }: { event: JournalEvent; index: number }) {
  const last = journal[index];
  if (!last) return null;
  const part = { at: last.at, events: last.events.slice(0, last.events.indexOf(event) + 1) };
  return replay([...journal.slice(0, index), part]);
}
