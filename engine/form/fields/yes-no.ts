import { typeNamed } from "@/engine/expression/types/feel-type";
import { accepted, type FieldEntry, fieldTitle, refused } from "../field-entry";

export const yesNo: FieldEntry<"yesNo"> = {
  empty: null,

  read(raw, field) {
    return typeof raw === "boolean"
      ? accepted(raw)
      : refused(`${fieldTitle(field)} must be yes or no (true or false).`);
  },

  valueType: () => typeNamed("boolean"),

  jsonSchema: () => ({ type: "boolean" }),

  format: (value) => (value === true ? "Yes" : "No"),

  reportType: "yesNo",

  sample: () => true,
};
