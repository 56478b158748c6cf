import { renameInField, renameInRule } from "@/engine/form/rename-uses";
import { type Draft, findEntry } from "../draft";

export type RenameKey = { type: "renameKey"; id: string; key: string };

/** Gives a field another key and takes all rules and calculations of the form along. */
export function renameKey(draft: Draft, { id, key }: RenameKey): Draft {
  const renamed = findEntry(draft, id);
  if (!renamed || renamed.field.key === key) return draft;
  const from = renamed.field.key;
  const entries = draft.entries.map((entry) => {
    const field = renameInField(entry.field, from, key);
    return entry === renamed ? { ...entry, field: { ...field, key } } : { ...entry, field };
  });
  const rules = draft.rules.map((entry) => ({ ...entry, rule: renameInRule(entry.rule, from, key) }));
  return { ...draft, entries, rules };
}
