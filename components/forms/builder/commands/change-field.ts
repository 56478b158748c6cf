import type { Field } from "@/contracts/form";
import { type Draft, findEntry } from "../draft";
import { followParts } from "./follow-parts";

export type FieldPatch = Partial<Omit<Field, "key" | "type" | "label">> & Record<string, unknown>;

export type ChangeField = { type: "changeField"; id: string; patch: FieldPatch };

/** Settings other than key and label. An undefined setting is taken away. */
export function changeField(draft: Draft, { id, patch }: ChangeField): Draft {
  const changed = findEntry(draft, id);
  if (!changed) return draft;
  const settings = Object.entries({ ...changed.field, ...patch }).filter(([, value]) => value !== undefined);
  const { key, type, label } = changed.field;
  const field = Object.assign(Object.fromEntries(settings), { key, type, label }) as Field;
  return {
    ...draft,
    entries: draft.entries.map((entry) =>
      entry === changed ? { ...entry, field: followParts(changed.field, field) } : entry,
    ),
  };
}
