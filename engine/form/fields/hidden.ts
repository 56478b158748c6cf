import { typeNamed } from "@/engine/expression/types/feel-type";
import { accepted, type FieldEntry, fieldTitle, refused } from "../field-entry";
import { storableText } from "../storable-text";

const longest = 1000;

/** Text that nobody fills in: another system sends it, a rule sets it, or it is what the form begins with. */
export const hidden: FieldEntry<"hidden"> = {
  empty: null,

  initial: (field) => field.initial || null,

  read(raw, field) {
    if (typeof raw !== "string") return refused(`${fieldTitle(field)} must be text.`);
    const text = storableText(raw);
    if (text.length > longest) return refused(`${fieldTitle(field)} can have at most ${longest} characters.`);
    return accepted(text === "" ? null : text);
  },

  valueType: () => typeNamed("string"),

  jsonSchema: () => ({ type: "string", maxLength: longest }),

  format: (value) => String(value),

  reportType: "text",

  sample: (field) => field.initial ?? null,
};
