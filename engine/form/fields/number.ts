import { typeNamed } from "@/engine/expression/types/feel-type";
import { checkLimits } from "../check-limits";
import { accepted, type FieldEntry, fieldTitle, refused } from "../field-entry";
import { formatNumber, numberProblem } from "../number-value";

export const number: FieldEntry<"number"> = {
  empty: null,

  read(raw, field) {
    const problem = numberProblem(raw, fieldTitle(field), field);
    return problem === null ? accepted(raw) : refused(problem);
  },

  valueType: () => typeNamed("number"),

  jsonSchema(field) {
    const limits = {
      ...(field.min === undefined ? {} : { minimum: field.min }),
      ...(field.max === undefined ? {} : { maximum: field.max }),
    };
    return field.decimals === 0 ? { type: "integer", ...limits } : { type: "number", ...limits };
  },

  format: (value, _field, { locale }) => formatNumber(value, locale) ?? "",

  reportType: "number",

  sample: (field) => field.min ?? Math.min(100, field.max ?? 100),

  check: checkLimits,
};
