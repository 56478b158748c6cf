import type { Draft } from "../draft";

export type RemoveField = { type: "removeField"; id: string };

/** Rules that name the field stay as they are; the list of problems says which. */
export function removeField(draft: Draft, { id }: RemoveField): Draft {
  return { ...draft, entries: draft.entries.filter((entry) => entry.id !== id) };
}
