import { checkOptions } from "../check-options";
import { accepted, type FieldEntry, fieldTitle, refused } from "../field-entry";

/** One of the options, kept by its value. */
export const choice: FieldEntry<"choice"> = {
  empty: null,

  read(raw, field) {
    if (raw === "") return accepted(null);
    if (field.options.some((option) => option.value === raw)) return accepted(raw);
    const values = field.options.map((option) => `"${option.value}"`).slice(0, 10);
    return refused(`${fieldTitle(field)} must be one of ${values.join(", ")}.`);
  },

  valueType: ({ options }) => ({ kind: "string", values: options }),

  jsonSchema: (field) => ({ enum: field.options.map((option) => option.value) }),

  format: (value, field) => field.options.find((option) => option.value === value)?.label ?? String(value),

  reportType: "option",

  sample: ({ options }) => options[0]?.value ?? null,

  check: checkOptions,
};
