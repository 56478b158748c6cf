import { typeNamed } from "@/engine/expression/types/feel-type";
import { accepted, type FieldEntry, fieldTitle, refused } from "../field-entry";
import { formatPhoneNumber, readPhoneNumber } from "../phone-number";

/** A telephone number, kept as E.164 whatever signs people put between its digits. */
export const phone: FieldEntry<"phone"> = {
  empty: null,

  read(raw, field) {
    const title = fieldTitle(field);
    if (typeof raw !== "string") return refused(`${title} must be text.`);
    if (raw.trim() === "") return accepted(null);
    const number = readPhoneNumber(raw, field.callingCode);
    if (number !== null) return accepted(number);
    const hint = field.callingCode === undefined ? " with its country code" : "";
    return refused(`${title} must be a telephone number${hint}, such as +49 30 123456.`);
  },

  valueType: () => typeNamed("string"),

  jsonSchema: () => ({
    type: "string",
    maxLength: 40,
    description: "Telephone number with country code, such as +49 30 123456; kept as +4930123456",
  }),

  format: (value) => formatPhoneNumber(String(value)),

  reportType: "text",

  sample: () => "+4930123456",
};
