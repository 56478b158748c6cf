/**
 * What our own schemas say beside JSON Schema's words, under the annotation `x-stepwell`: the kind of field, and settings that
 * JSON Schema has no word for. Others may leave it out or write nonsense: a hint that makes no field is as if it were not there.
 */
import type { Field, FieldType } from "@/contracts/form";
import { isSchemaObject, own, type SchemaObject } from "./schema-node";

export const HINT = "x-stepwell";

type Hint = { type: FieldType } & Readonly<Record<string, unknown>>;

/** Settings of each kind of field for which JSON Schema has no word. */
const unsaid: Partial<Record<FieldType, readonly string[]>> = {
  phone: ["callingCode"],
  number: ["decimals"],
  currency: ["currency"],
  percent: ["decimals"],
  rating: ["shape", "lowLabel", "highLabel"],
  calculated: ["expression", "currency"],
  dateRange: ["maxDays"],
  address: ["country"],
  lineItems: ["minRows"],
  hidden: ["initial"],
  lookup: ["tableId", "labelColumn", "columns"],
  richText: ["maxLength"],
};

/** Kinds whose value has parts of its own shape: the hint says all, and the parts are not looked at. */
const records: ReadonlySet<string> = new Set(["address", "dateRange", "signature", "lookup", "richText"]);

/** The kind of a field whose value is a record of ours. */
export function recordIn(schema: SchemaObject): string | null {
  const type = hintIn(schema)?.type;
  return type !== undefined && records.has(type) ? type : null;
}

/** The hint that goes with a field. */
export function hintOf(field: Field): Hint {
  const settings = (unsaid[field.type] ?? []).flatMap((name) => {
    const value = own({ ...field }, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { type: field.type, ...Object.fromEntries(settings) };
}

/** The hint in a schema: a kind of field by name, and what is said of it. */
export function hintIn(schema: SchemaObject): { type: string; settings: SchemaObject } | null {
  const hint = own(schema, HINT);
  if (!isSchemaObject(hint) || typeof hint.type !== "string") return null;
  const { type, ...settings } = hint;
  return { type, settings };
}
