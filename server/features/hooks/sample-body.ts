import type { FormDefinition } from "@/contracts/form";
import type { Value, Variables } from "@/contracts/value";
import { fieldRegistry } from "@/engine/form/fields/registry";

/** A body that fits the form, for examples. Files, people and what the server calculates are left out. */
export function sampleBody(form: FormDefinition): Variables {
  const entries = form.fields.flatMap((field): [string, Value][] => {
    const value = fieldRegistry[field.type].sample(field);
    return value === null ? [] : [[field.key, value]];
  });
  return Object.fromEntries(entries);
}
