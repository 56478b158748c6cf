import type { Field, FieldOf, FieldType } from "@/contracts/form";
import type { Value, Variables } from "@/contracts/value";
import type { FeelType } from "@/engine/expression/types/feel-type";

/**
 * What came in for a field, read: its stored value, or sentences saying what is wrong, by path below the field
 * ("" is the field itself, "[2].quantity" a cell of line items).
 */
export interface Reading {
  value: Value;
  problems: readonly { path: string; message: string }[];
}

/** What a value looks like to people needs the names of members. */
export interface FormatContext {
  member?: (id: string) => string | undefined;
  /** BCP 47; English when absent. */
  locale?: string;
}

/** All that Stepwell knows of a field type; its file is the only place that does. */
export type FieldEntry<Type extends FieldType = FieldType> = EntryFor<FieldOf<Type>>;

interface EntryFor<Of extends Field> {
  /** The value of a field that nobody has filled in. */
  readonly empty: Value;
  /** Reads what a person or system sent; never called with null or undefined. */
  read(raw: Value, field: Of): Reading;
  /** What expressions see. Where it depends on other fields, `formTypes` finds it. */
  valueType(field: Of): FeelType;
  /** JSON Schema 2020-12 of what may be sent. */
  jsonSchema(field: Of): Variables;
  /** The stored value as people read it; never called with an empty one. */
  format(value: Value, field: Of, context: FormatContext): string;
}

/** A value without complaint. */
export function accepted(value: Value): Reading {
  return { value, problems: [] };
}

/** A complaint about the field itself. */
export function refused(message: string): Reading {
  return { value: null, problems: [{ path: "", message }] };
}

/** The label in a sentence; fields without one go by their key. */
export function fieldTitle(field: Pick<Field, "key" | "label">): string {
  return field.label.trim() || field.key;
}

/** Null, an empty text and an empty list count as not filled in. */
export function isEmptyValue(value: Value | undefined): boolean {
  return (
    value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0)
  );
}
