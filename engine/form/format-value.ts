import type { Field } from "@/contracts/form";
import type { Value } from "@/contracts/value";
import { type FormatContext, isEmptyValue } from "./field-entry";
import { fieldRegistry } from "./fields/registry";

/** A field's stored value as people read it; nothing for an empty one. */
export function formatValue(field: Field, value: Value | undefined, context: FormatContext = {}): string {
  if (value === undefined || isEmptyValue(value)) return "";
  return fieldRegistry[field.type].format(value, field, context);
}
