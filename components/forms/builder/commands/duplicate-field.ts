import { nameFromText, uniqueName } from "../../names";
import { type Draft, findEntry, keysOf } from "../draft";

export type DuplicateField = { type: "duplicateField"; id: string };

/** The copy stands below the original. */
export function duplicateField(draft: Draft, { id }: DuplicateField): Draft {
  const original = findEntry(draft, id);
  if (!original) return draft;
  const label = `${original.field.label} (copy)`.slice(0, 200);
  const key = uniqueName(nameFromText(label, "field"), keysOf(draft));
  const copy = { id: `f${draft.nextId}`, field: { ...original.field, label, key } };
  const entries = draft.entries.toSpliced(draft.entries.indexOf(original) + 1, 0, copy);
  return { ...draft, entries, nextId: draft.nextId + 1 };
}
