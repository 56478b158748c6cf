import { checkOptions } from "../check-options";
import { accepted, type FieldEntry, fieldTitle, refused } from "../field-entry";

/** Any of the options, kept as a list of their values in the form's order. */
export const multiChoice: FieldEntry<"multiChoice"> = {
  empty: [],

  read(raw, field) {
    if (!Array.isArray(raw)) return refused(`${fieldTitle(field)} must be a list.`);
    const known = new Set<unknown>(field.options.map((option) => option.value));
    const unknown = raw.find((value) => !known.has(value));
    if (unknown !== undefined) {
      return refused(`${fieldTitle(field)} has ${JSON.stringify(unknown)}, which is not among its options.`);
    }
    const chosen = new Set<unknown>(raw);
    return accepted(field.options.filter((option) => chosen.has(option.value)).map((option) => option.value));
  },

  valueType: ({ options }) => ({ kind: "list", element: { kind: "string", values: options } }),

  jsonSchema: (field) => ({
    type: "array",
    uniqueItems: true,
    items: { enum: field.options.map((option) => option.value) },
  }),

  format(value, field) {
    if (!Array.isArray(value)) return "";
    const labels = new Map<unknown, string>(field.options.map((option) => [option.value, option.label]));
    return value.map((part) => labels.get(part) ?? String(part)).join(", ");
  },

  reportType: "options",

  sample: ({ options }) => options.slice(0, 1).map(({ value }) => value),

  check: checkOptions,
};
