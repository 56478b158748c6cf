import type { Variables } from "@/contracts/value";
import { checkOptions } from "../check-options";
import { accepted, type FieldEntry, fieldTitle, refused } from "../field-entry";
import { optionLabels } from "../option-labels";

/** More values than this are told in words, not one by one: a schema is read by people as well. */
const mostInSchema = 500;

/** One of up to 10,000 options, kept by its value. */
export const dropdown: FieldEntry<"dropdown"> = {
  empty: null,

  read(raw, field) {
    if (raw === "") return accepted(null);
    const known = typeof raw === "string" && optionLabels(field.options).has(raw);
    return known ? accepted(raw) : refused(`${fieldTitle(field)} must be one of its options.`);
  },

  valueType: ({ options }) =>
    options.length > mostInSchema ? { kind: "string" } : { kind: "string", values: options },

  jsonSchema({ options }): Variables {
    if (options.length > mostInSchema)
      return { type: "string", description: `One of ${options.length} options` };
    return { enum: options.map((option) => option.value) };
  },

  format: (value, field) => optionLabels(field.options).get(String(value)) || String(value),

  reportType: "option",

  sample: ({ options }) => options[0]?.value ?? null,

  check: checkOptions,
};
