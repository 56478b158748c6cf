import { typeNamed } from "@/engine/expression/types/feel-type";
import { checkLimits } from "../check-limits";
import { accepted, type FieldEntry, fieldTitle, refused } from "../field-entry";
import { formatNumber, numberProblem } from "../number-value";

/** A share of a hundred, kept as people say it: 15 is 15 %. */
export const percent: FieldEntry<"percent"> = {
  empty: null,

  read(raw, field) {
    const problem = numberProblem(raw, fieldTitle(field), field);
    return problem === null ? accepted(raw) : refused(problem);
  },

  valueType: () => typeNamed("number"),

  jsonSchema: (field) => ({
    type: "number",
    description: "Per cent: 15 means 15 %",
    ...(field.min === undefined ? {} : { minimum: field.min }),
    ...(field.max === undefined ? {} : { maximum: field.max }),
  }),

  format(value, _field, { locale }) {
    const number = formatNumber(value, locale);
    return number === null ? "" : `${number}\u202f%`;
  },

  reportType: "number",

  sample: (field) => field.min ?? Math.min(10, field.max ?? 10),

  check: checkLimits,
};
