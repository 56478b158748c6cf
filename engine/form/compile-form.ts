import type { Column, Field, FieldOf, FormDefinition } from "@/contracts/form";
import type { Expression } from "@/engine/expression/expression";
import { compileRules, noRules } from "./compile-rules";
import { type CompiledField, namesUsed } from "./compiled-field";
import { containersOf } from "./containers";
import { dependencyOrder } from "./dependency-order";
import { type EvaluationPlan, planEvaluation } from "./evaluation-plan";
import { fieldRegistry } from "./fields/registry";
import { holdsValue } from "./holds-value";
import { parseSource } from "./parse-source";

/** A form ready to be evaluated: made once per version. */
export interface CompiledForm {
  readonly definition: FormDefinition;
  /** By key, in the form's order. */
  readonly fields: ReadonlyMap<string, CompiledField>;
  /** In the order in which rules and calculations need each other. */
  readonly order: readonly CompiledField[];
  readonly plan: EvaluationPlan;
  /** Fields that need themselves, each in the direction of need; a form with such circles cannot be published. */
  readonly circles: readonly (readonly string[])[];
}

/**
 * Prepares a form. Meant for forms that checkForm has no errors for, but total: an expression that does not parse
 * counts as absent and a circle is evaluated in the form's order, so a draft can be previewed.
 */
export function compileForm(definition: FormDefinition): CompiledForm {
  const fields = new Map<string, CompiledField>();
  const keys = new Set(definition.fields.filter(holdsValue).map((field) => field.key));
  const within = containersOf(definition.fields);
  const rules = compileRules(definition.rules ?? [], keys);
  for (const field of definition.fields) {
    if (fields.has(field.key)) continue;
    const about = { within: within.get(field) ?? [], rules: rules.get(field.key) ?? noRules };
    fields.set(field.key, { ...compileField(field, keys), ...about });
  }
  const { order: names, circles } = dependencyOrder([...fields.keys()], (key) => namesUsed(fields.get(key)));
  const order = names.flatMap((key) => fields.get(key) ?? []);
  return { definition, fields, order, plan: planEvaluation(order), circles };
}

function compileField(field: Field, keys: ReadonlySet<string>): Omit<CompiledField, "within" | "rules"> {
  return {
    field,
    entry: fieldRegistry[field.type],
    showIf: field.showIf === undefined ? null : parseSource(field.showIf, keys),
    calculation: field.type === "calculated" ? parseSource(field.expression, keys) : null,
    columns: field.type === "lineItems" ? compileColumns(field, keys) : [],
  };
}

function compileColumns(field: FieldOf<"lineItems">, keys: ReadonlySet<string>): CompiledField["columns"] {
  const calculated = new Map<string, { key: string; label: string; calculation: Expression }>();
  const names = new Set([...keys, ...field.columns.map((column) => column.key)]);
  for (const column of field.columns) {
    const calculation = calculationOf(column, names);
    if (calculation !== null) {
      calculated.set(column.key, { key: column.key, label: column.label, calculation });
    }
  }
  const { order } = dependencyOrder([...calculated.keys()], (key) => [
    ...(calculated.get(key)?.calculation.names ?? []),
  ]);
  return order.flatMap((key) => calculated.get(key) ?? []);
}

function calculationOf(column: Column, names: ReadonlySet<string>): Expression | null {
  return column.type === "calculated" ? parseSource(column.expression, names) : null;
}
