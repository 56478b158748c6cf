import type { Field, FormDefinition } from "@/contracts/form";
import type { Value, Variables } from "@/contracts/value";

/** A body that fits the form, for examples. Files, people and what the server calculates are left out. */
export function sampleBody(form: FormDefinition): Variables {
  const entries = form.fields.flatMap((field): [string, Value][] => {
    const value = sampleValue(field);
    return value === null ? [] : [[field.key, value]];
  });
  return Object.fromEntries(entries);
}

/** Null: left out. */
function sampleValue(field: Field): Value {
  switch (field.type) {
    case "text":
    case "longText":
      return field.label;
    case "number":
    case "currency":
      return field.min ?? 100;
    case "date":
      return "2027-01-31";
    case "choice":
      return field.options[0]?.value ?? null;
    case "multiChoice":
      return field.options.slice(0, 1).map(({ value }) => value);
    case "yesNo":
      return true;
    case "lineItems":
      return [Object.fromEntries(field.columns.flatMap(sampleColumn))];
    case "person":
    case "file":
    case "calculated":
      return null;
  }
}

function sampleColumn({ key, label, type }: { key: string; label: string; type: string }): [string, Value][] {
  return type === "calculated" ? [] : [[key, type === "text" ? label : 1]];
}
