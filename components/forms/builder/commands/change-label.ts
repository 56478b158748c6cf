import { nameFromText, uniqueName } from "../../names";
import { type Draft, findEntry, keysOf } from "../draft";
import { renameKey } from "./rename-key";

export type ChangeLabel = {
  type: "changeLabel";
  id: string;
  label: string;
  /** Keys that submissions and processes rely on already; they stay. */
  fixedKeys: readonly string[];
};

/** A new label. The key follows as long as it came from the label and nobody relies on it. */
export function changeLabel(draft: Draft, { id, label, fixedKeys }: ChangeLabel): Draft {
  const changed = findEntry(draft, id);
  if (!changed) return draft;
  const { field } = changed;
  const relabelled: Draft = {
    ...draft,
    entries: draft.entries.map((entry) =>
      entry === changed ? { ...entry, field: { ...field, label } } : entry,
    ),
  };
  const others = keysOf(draft, id);
  const isAutomatic = field.key === uniqueName(nameFromText(field.label, "field"), others);
  if (!isAutomatic || fixedKeys.includes(field.key)) return relabelled;
  return renameKey(relabelled, {
    type: "renameKey",
    id,
    key: uniqueName(nameFromText(label, "field"), others),
  });
}
