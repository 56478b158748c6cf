import { typeNamed } from "@/engine/expression/types/feel-type";
import { accepted, type FieldEntry, fieldTitle, refused } from "../field-entry";
import { numberProblem, toDecimal } from "../number-value";

/** How good something is, from 1 to the field's highest. */
export const rating: FieldEntry<"rating"> = {
  empty: null,

  read(raw, field) {
    const problem = numberProblem(raw, fieldTitle(field), { min: 1, max: field.max, decimals: 0 });
    return problem === null ? accepted(toDecimal(raw)?.toNumber() ?? null) : refused(problem);
  },

  valueType: () => typeNamed("number"),

  jsonSchema: (field) => ({ type: "integer", minimum: 1, maximum: field.max }),

  format: (value, field) => `${String(value)} of ${field.max}`,

  reportType: "number",

  sample: (field) => field.max,
};
