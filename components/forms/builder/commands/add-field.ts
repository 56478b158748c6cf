import type { Field, FieldOf, FieldType } from "@/contracts/form";
import { nameFromText, uniqueName } from "../../names";
import { type Draft, keysOf } from "../draft";

export type AddField = {
  type: "addField";
  field: NewField;
  /** Position of the new field; the end when absent. */
  at?: number;
};

/** A field without its key, which the form gives it. */
export type NewField = { [Type in FieldType]: Omit<FieldOf<Type>, "key"> }[FieldType];

export function addField(draft: Draft, { field, at = draft.entries.length }: AddField): Draft {
  const key = uniqueName(nameFromText(field.label, "field"), keysOf(draft));
  const added: Field = { ...field, key };
  const entries = draft.entries.toSpliced(at, 0, { id: `f${draft.nextId}`, field: added });
  return { ...draft, entries, nextId: draft.nextId + 1 };
}

/** The identity that the next added field will have. */
export function nextEntryId(draft: Draft): string {
  return `f${draft.nextId}`;
}
