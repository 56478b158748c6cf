import type { JournalEventOf } from "@/contracts/journal";
import type { Draft } from "./draft";
import type { Token, Undoable } from "./types";

/** The instance goes on with another version: whatever the state names by element gets the name that it has there. */
export function applyMigration(draft: Draft, { mapping }: JournalEventOf<"instanceMigrated">): void {
  const nameOf = (element: string) =>
    Object.hasOwn(mapping, element) ? (mapping[element] ?? element) : element;
  const undoable = (record: Undoable): Undoable => ({
    ...record,
    element: nameOf(record.element),
    ...(record.inside && { inside: record.inside.map(undoable) }),
  });
  const { state } = draft;
  for (const [id, token] of Object.entries(state.tokens)) {
    const moved: Token = { ...token, element: nameOf(token.element) };
    if (token.undoable !== undefined) moved.undoable = token.undoable.map(undoable);
    if (token.undoing !== undefined) moved.undoing = token.undoing.map(undoable);
    state.tokens[id] = moved;
  }
  if (state.undoable !== undefined) state.undoable = state.undoable.map(undoable);
  if (state.performers === undefined) return;
  const performers = Object.entries(state.performers).map(([element, members]) => [nameOf(element), members]);
  state.performers = Object.fromEntries(performers);
}
