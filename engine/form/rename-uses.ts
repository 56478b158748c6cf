import type { Field } from "@/contracts/form";
import type { FormRule } from "@/contracts/form-rule";
import { renameInExpression } from "@/engine/expression/rename-in-expression";

/** A field whose conditions and calculations know another field by its new key. Its own key stays. */
export function renameInField(field: Field, from: string, to: string): Field {
  const shown = field.showIf ? { ...field, showIf: renameInExpression(field.showIf, from, to) } : field;
  if (shown.type === "calculated") {
    return { ...shown, expression: renameInExpression(shown.expression, from, to) };
  }
  if (shown.type === "lookup" && shown.columns.some(({ fills }) => fills === from)) {
    const columns = shown.columns.map((column) =>
      column.fills === from ? { ...column, fills: to } : column,
    );
    return { ...shown, columns };
  }
  if (shown.type !== "lineItems" || shown.columns.some((column) => column.key === from)) return shown;
  const columns = shown.columns.map((column) =>
    column.type === "calculated"
      ? { ...column, expression: renameInExpression(column.expression, from, to) }
      : column,
  );
  return { ...shown, columns };
}

/** The rule about a field that has another key now. */
export function renameInRule({ when, effects }: FormRule, from: string, to: string): FormRule {
  return {
    when: renameInExpression(when, from, to),
    effects: effects.map((effect) => ({
      ...effect,
      field: effect.field === from ? to : effect.field,
      ...(effect.kind === "set" && { value: renameInExpression(effect.value, from, to) }),
    })),
  };
}
