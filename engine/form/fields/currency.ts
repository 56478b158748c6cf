import { typeNamed } from "@/engine/expression/types/feel-type";
import { checkLimits } from "../check-limits";
import { accepted, type FieldEntry, fieldTitle, refused } from "../field-entry";
import { currencyDecimals, formatNumber, numberProblem } from "../number-value";

/** An amount of money in the field's currency, with no more decimals than the currency has. */
export const currency: FieldEntry<"currency"> = {
  empty: null,

  read(raw, field) {
    const rules = { min: field.min, max: field.max, decimals: currencyDecimals(field.currency) };
    const problem = numberProblem(raw, fieldTitle(field), rules);
    return problem === null ? accepted(raw) : refused(problem);
  },

  valueType: () => typeNamed("number"),

  jsonSchema: (field) => ({
    type: "number",
    description: `Amount in ${field.currency}`,
    ...(field.min === undefined ? {} : { minimum: field.min }),
    ...(field.max === undefined ? {} : { maximum: field.max }),
  }),

  format: (value, field, { locale }) => formatNumber(value, locale, field.currency) ?? "",

  reportType: "number",

  sample: (field) => field.min ?? Math.min(100, field.max ?? 100),

  check: checkLimits,
};
