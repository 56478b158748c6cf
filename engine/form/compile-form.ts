import type { Column, Field, FieldOf, FormDefinition } from "@/contracts/form";
import { compileExpression } from "@/engine/expression/compile-expression";
import type { Expression } from "@/engine/expression/expression";
import { dependencyOrder } from "./dependency-order";
import type { FieldEntry } from "./field-entry";
import { fieldRegistry } from "./fields/registry";
import { namesInText } from "./names-in-text";

/** A field with its expressions parsed; null where it has none. */
export interface CompiledField {
  readonly field: Field;
  readonly entry: FieldEntry;
  readonly showIf: Expression | null;
  /** Of a calculated field. */
  readonly calculation: Expression | null;
  /** Calculated columns of line items, in the order in which they need each other. */
  readonly columns: readonly { key: string; label: string; calculation: Expression }[];
}

/** A form ready to be evaluated: made once per version. */
export interface CompiledForm {
  readonly definition: FormDefinition;
  /** By key, in the form's order. */
  readonly fields: ReadonlyMap<string, CompiledField>;
  /** In the order in which show-if rules and calculations need each other. */
  readonly order: readonly CompiledField[];
}

/**
 * Prepares a form. Meant for forms that checkForm has no errors for, but total: an expression that does not parse
 * counts as absent and a circle is evaluated in the form's order, so a draft can be previewed.
 */
export function compileForm(definition: FormDefinition): CompiledForm {
  const fields = new Map<string, CompiledField>();
  const keys = new Set(definition.fields.map((field) => field.key));
  for (const field of definition.fields) {
    if (!fields.has(field.key)) fields.set(field.key, compileField(field, keys));
  }
  const { order } = dependencyOrder([...fields.keys()], (key) => namesUsed(fields.get(key)));
  return {
    definition,
    fields,
    order: order.flatMap((key) => fields.get(key) ?? []),
  };
}

/** The other fields that a field's rules read. */
export function namesUsed(compiled: CompiledField | undefined): string[] {
  if (compiled === undefined) return [];
  const own = new Set(
    compiled.field.type === "lineItems" ? compiled.field.columns.map((column) => column.key) : [],
  );
  return [
    ...(compiled.showIf?.names ?? []),
    ...(compiled.calculation?.names ?? []),
    ...compiled.columns.flatMap((column) => [...column.calculation.names].filter((name) => !own.has(name))),
  ];
}

function compileField(field: Field, keys: ReadonlySet<string>): CompiledField {
  return {
    field,
    entry: fieldRegistry[field.type],
    showIf: field.showIf === undefined ? null : parse(field.showIf, keys),
    calculation: field.type === "calculated" ? parse(field.expression, keys) : null,
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
  return column.type === "calculated" ? parse(column.expression, names) : null;
}

function parse(source: string, names: ReadonlySet<string>): Expression | null {
  if (source.trim() === "") return null;
  const result = compileExpression(source, { names: namesInText(source, names) });
  return result.ok ? result.expression : null;
}
