import { z } from "zod";
import { typeNamed } from "@/engine/expression/types/feel-type";
import { accepted, type FieldEntry, fieldTitle, refused } from "../field-entry";
import { storableText } from "../storable-text";

/** RFC 5321, 4.5.3.1.3, without the angle brackets. */
const longest = 254;
const EmailSchema = z.email();

/** One e-mail address, kept as written. */
export const email: FieldEntry<"email"> = {
  empty: null,

  read(raw, field) {
    const title = fieldTitle(field);
    if (typeof raw !== "string") return refused(`${title} must be text.`);
    const address = storableText(raw).trim();
    if (address === "") return accepted(null);
    if (address.length > longest) return refused(`${title} can have at most ${longest} characters.`);
    return EmailSchema.safeParse(address).success
      ? accepted(address)
      : refused(`${title} must be an e-mail address such as name@example.com.`);
  },

  valueType: () => typeNamed("string"),

  jsonSchema: () => ({ type: "string", format: "email", maxLength: longest }),

  format: (value) => String(value),

  reportType: "text",

  sample: () => "name@example.com",
};
