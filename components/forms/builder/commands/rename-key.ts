import type { Field } from "@/contracts/form";
import type { FormRule } from "@/contracts/form-rule";
import { renameInExpression } from "../../rename-in-expression";
import { type Draft, findEntry } from "../draft";

export type RenameKey = { type: "renameKey"; id: string; key: string };

/** Gives a field another key and takes all rules and calculations of the form along. */
export function renameKey(draft: Draft, { id, key }: RenameKey): Draft {
  const renamed = findEntry(draft, id);
  if (!renamed || renamed.field.key === key) return draft;
  const from = renamed.field.key;
  const entries = draft.entries.map((entry) => {
    const field = renameUses(entry.field, from, key);
    return entry === renamed ? { ...entry, field: { ...field, key } } : { ...entry, field };
  });
  const rules = draft.rules.map((entry) => ({ ...entry, rule: renameInRule(entry.rule, from, key) }));
  return { ...draft, entries, rules };
}

function renameInRule({ when, effects }: FormRule, from: string, to: string): FormRule {
  return {
    when: renameInExpression(when, from, to),
    effects: effects.map((effect) => ({
      ...effect,
      field: effect.field === from ? to : effect.field,
      ...(effect.kind === "set" && { value: renameInExpression(effect.value, from, to) }),
    })),
  };
}

function renameUses(field: Field, from: string, to: string): Field {
  const shown = field.showIf ? { ...field, showIf: renameInExpression(field.showIf, from, to) } : field;
  if (shown.type === "calculated") {
    return { ...shown, expression: renameInExpression(shown.expression, from, to) };
  }
  if (shown.type !== "lineItems" || shown.columns.some((column) => column.key === from)) return shown;
  const columns = shown.columns.map((column) =>
    column.type === "calculated"
      ? { ...column, expression: renameInExpression(column.expression, from, to) }
      : column,
  );
  return { ...shown, columns };
}
