import { isTagged, type Value, type Variables } from "@/contracts/value";
import { anyType } from "@/engine/expression/types/feel-type";
import { accepted, type FieldEntry, type FormatContext } from "../field-entry";
import { formatNumber } from "../number-value";

/** Computed by the form; what is sent for it is only compared with the result. */
export const calculated: FieldEntry<"calculated"> = {
  empty: null,

  read: (raw) => accepted(raw),

  valueType: () => anyType,

  jsonSchema: (field) => calculatedSchema(field.currency),

  format: (value, field, context) => formatCalculated(value, field.currency, context),

  reportType: "number",

  sample: () => null,
};

export function calculatedSchema(currency: string | undefined): Variables {
  const description = "Calculated by the server; when sent, it must be the same.";
  return currency === undefined ? { description } : { type: "number", description };
}

export function formatCalculated(value: Value, currency: string | undefined, context: FormatContext): string {
  const number = formatNumber(value, context.locale, currency);
  if (number !== null) return number;
  if (isTagged(value)) return value.lexical;
  if (typeof value === "boolean") return value ? "Yes" : "No";
  return typeof value === "string" ? value : JSON.stringify(value);
}
