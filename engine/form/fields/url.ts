import { readAddress } from "@/engine/elements/web-address";
import { typeNamed } from "@/engine/expression/types/feel-type";
import { accepted, type FieldEntry, fieldTitle, refused } from "../field-entry";
import { storableText } from "../storable-text";

const longest = 2000;

/** A web address, http or https. One without a scheme, as people type it, is taken as https. */
export const url: FieldEntry<"url"> = {
  empty: null,

  read(raw, field) {
    const title = fieldTitle(field);
    if (typeof raw !== "string") return refused(`${title} must be text.`);
    const typed = storableText(raw).trim();
    if (typed === "") return accepted(null);
    if (typed.length > longest) return refused(`${title} can have at most ${longest} characters.`);
    const read = readAddress(withScheme(typed));
    return "fault" in read
      ? refused(`${title} must be a web address: ${read.fault}.`)
      : accepted(read.address);
  },

  valueType: () => typeNamed("string"),

  jsonSchema: () => ({ type: "string", format: "uri", pattern: "^https?://", maxLength: longest }),

  format: (value) => String(value),

  reportType: "text",

  sample: () => "https://example.com",
};

/** "example.com/a" has a host with a dot and no colon before its path, so no scheme can be meant. */
function withScheme(typed: string): string {
  return /^[\p{L}\d-]+(\.[\p{L}\d-]+)+(:\d+)?([/?#]|$)/u.test(typed) ? `https://${typed}` : typed;
}
