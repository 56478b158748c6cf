import { type Draft, findEntry } from "../draft";

export type MoveField = { type: "moveField"; id: string; to: number };

/** To a position counted without the field itself; beyond the ends means the end. */
export function moveField(draft: Draft, { id, to }: MoveField): Draft {
  const moved = findEntry(draft, id);
  if (!moved) return draft;
  const others = draft.entries.filter((entry) => entry !== moved);
  const position = Math.min(Math.max(to, 0), others.length);
  if (draft.entries[position] === moved) return draft;
  return { ...draft, entries: others.toSpliced(position, 0, moved) };
}
