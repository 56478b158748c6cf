import { typeNamed } from "@/engine/expression/types/feel-type";
import { accepted, type FieldEntry, fieldTitle, refused } from "../field-entry";
import { storableText } from "../storable-text";

/** Kept readable where the form sets no limit of its own. */
const longest = 20000;

/** Text of several lines, kept as written. */
export const longText: FieldEntry<"longText"> = {
  empty: null,

  read(raw, field) {
    if (typeof raw !== "string") return refused(`${fieldTitle(field)} must be text.`);
    const kept = storableText(raw).replace(/\r\n?/g, "\n");
    const limit = field.maxLength ?? longest;
    if (kept.length > limit) {
      return refused(`${fieldTitle(field)} can have at most ${limit} characters; it has ${kept.length}.`);
    }
    return accepted(kept.trim() === "" ? null : kept);
  },

  valueType: () => typeNamed("string"),

  jsonSchema: (field) => ({ type: "string", maxLength: field.maxLength ?? longest }),

  format: (value) => String(value),

  reportType: "prose",

  sample: (field) => fieldTitle(field).slice(0, field.maxLength),
};
