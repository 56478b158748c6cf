import type { Field } from "@/contracts/form";
import type { Variables } from "@/contracts/value";
import { fieldRegistry } from "./fields/registry";
import { holdsValue } from "./holds-value";

/** What somebody could have filled in, as it is kept, by key; the first of fields with the same key counts. */
export function exampleValues(fields: readonly Field[]): Variables {
  const values: Variables = {};
  for (const field of fields) {
    if (!holdsValue(field) || values[field.key] !== undefined) continue;
    const entry = fieldRegistry[field.type];
    const sample = entry.sample(field);
    const value = sample === null ? null : entry.read(sample, field).value;
    if (value !== null) values[field.key] = value;
  }
  return values;
}
