import { typeNamed } from "@/engine/expression/types/feel-type";
import { accepted, type FieldEntry, fieldTitle, refused } from "../field-entry";
import { storableText } from "../storable-text";

/** Kept short where the form sets no limit of its own. */
const longest = 1000;

/** One line of text. Space around it is not kept. */
export const text: FieldEntry<"text"> = {
  empty: null,

  read(raw, field) {
    if (typeof raw !== "string") return refused(`${fieldTitle(field)} must be text.`);
    const line = storableText(raw)
      .replace(/\s*[\r\n]+\s*/g, " ")
      .trim();
    const limit = field.maxLength ?? longest;
    if (line.length > limit) {
      return refused(`${fieldTitle(field)} can have at most ${limit} characters; it has ${line.length}.`);
    }
    return accepted(line === "" ? null : line);
  },

  valueType: () => typeNamed("string"),

  jsonSchema: (field) => ({ type: "string", maxLength: field.maxLength ?? longest }),

  format: (value) => String(value),

  reportType: "text",

  sample: (field) => fieldTitle(field).slice(0, field.maxLength),
};
