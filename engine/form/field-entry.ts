import type { Field, FieldOf, FieldType, Option } from "@/contracts/form";
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

/** What a value looks like to people needs the names of members and groups. */
export interface FormatContext {
  member?: (id: string) => string | undefined;
  group?: (id: string) => string | undefined;
  /** IANA zone in which moments are told; without it as they were written. */
  timeZone?: string;
  /** BCP 47; English when absent. */
  locale?: string;
}

/** How conditions, lists and reports treat the answers of a type; `none` for what is only to be read. */
export type ReportType =
  | "text"
  /** Text of several lines: searched in rather than compared. */
  | "prose"
  | "number"
  | "date"
  | "time"
  | "dateTime"
  | "yesNo"
  /** One of the field's options, or several. */
  | "option"
  | "options"
  | "rows"
  /** Somebody or something elsewhere, by id. */
  | "reference"
  /** Several parts, by name. */
  | "record"
  | "none";

/** A part of a record that conditions can be about; it is answered as a field of the type would be. */
export interface FieldPart {
  name: string;
  label: string;
  type: FieldType;
  options?: readonly Option[];
}

/** What is wrong with a field's own settings. */
export interface SettingFault {
  code: string;
  message: string;
  setting: string;
}

/** All that Stepwell knows of a field type; its file is the only place that does. */
export type FieldEntry<Type extends FieldType = FieldType> = EntryFor<FieldOf<Type>>;

interface EntryFor<Of extends Field> {
  /** The value of a field that nobody has filled in. */
  readonly empty: Value;
  /** What stands there to begin with, where the form says so. */
  initial?(field: Of): Value;
  /** Reads what a person or system sent; never called with null or undefined. */
  read(raw: Value, field: Of): Reading;
  /** What expressions see. Where it depends on other fields, `formTypes` finds it. */
  valueType(field: Of): FeelType;
  /** JSON Schema 2020-12 of what may be sent. */
  jsonSchema(field: Of): Variables;
  /** The stored value as people read it; never called with an empty one. */
  format(value: Value, field: Of, context: FormatContext): string;
  readonly reportType: ReportType;
  /** Of a record: its parts, by name after a dot. */
  parts?(field: Of): readonly FieldPart[];
  /** What somebody could send, for examples; null where nobody can tell. */
  sample(field: Of): Value;
  /** Settings with which the field cannot be filled in. */
  check?(field: Of): SettingFault[];
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
