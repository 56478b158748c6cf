import type { Field } from "@/contracts/form";
import type { Expression } from "@/engine/expression/expression";
import { decidingRules, type FieldRules } from "./compile-rules";
import type { FieldEntry } from "./field-entry";

/** A field with its expressions parsed; null where it has none. */
export interface CompiledField {
  readonly field: Field;
  readonly entry: FieldEntry;
  readonly showIf: Expression | null;
  /** Of a calculated field. */
  readonly calculation: Expression | null;
  /** Calculated columns of line items, in the order in which they need each other. */
  readonly columns: readonly { key: string; label: string; calculation: Expression }[];
  /** Keys of the page and the section that hold it: hidden, they hide it too. */
  readonly within: readonly string[];
  /** The form's rules about it. */
  readonly rules: FieldRules;
}

/** The other fields on which a field's value depends, directly or through a rule. */
export function namesUsed(compiled: CompiledField | undefined): string[] {
  if (compiled === undefined) return [];
  return [...namesRead(compiled), ...decidingRules(compiled.rules).flatMap(({ when }) => when.names)];
}

/** The other fields that a field's own expressions and the values that rules set read, and those that hold it. */
export function namesRead({ field, showIf, calculation, columns, within, rules }: CompiledField): string[] {
  const own = new Set(field.type === "lineItems" ? field.columns.map((column) => column.key) : []);
  return [
    ...within,
    ...(showIf?.names ?? []),
    ...(calculation?.names ?? []),
    ...columns.flatMap((column) => column.calculation.names.filter((name) => !own.has(name))),
    ...rules.set.flatMap(({ value }) => value.names),
  ];
}
