import { RichTextSchema, richTextLimits } from "@/contracts/rich-text";
import type { Value, Variables } from "@/contracts/value";
import { anyType, typeNamed } from "@/engine/expression/types/feel-type";
import { accepted, type FieldEntry, fieldTitle, refused } from "../field-entry";
import { recordOf } from "../record-value";
import { documentOf, keptDocument, plainText } from "../rich-text-value";

/** Text with headings, lists and links: the document, and beside it what it says, for expressions, lists and mail. */
export const richText: FieldEntry<"richText"> = {
  empty: null,

  read(raw, field) {
    if (raw === "") return accepted(null);
    const title = fieldTitle(field);
    const limit = field.maxLength ?? richTextLimits.characters;
    if (typeof raw === "string" && raw.length > richTextLimits.characters)
      return tooLong(title, limit, raw.length);
    const read = RichTextSchema.safeParse(documentIn(raw));
    if (!read.success) {
      const [said] = read.error.issues.filter(({ code }) => code === "custom");
      return refused(`${title}: ${said?.message ?? "this is not text as the editor writes it."}`);
    }
    const text = plainText(read.data);
    if (text === "") return accepted(null);
    if (text.length > limit) return tooLong(title, limit, text.length);
    const document = keptDocument(read.data);
    return accepted({ text: plainText(RichTextSchema.parse(document)), document });
  },

  valueType: () => ({
    kind: "contextOf",
    entries: new Map([
      ["text", typeNamed("string")],
      ["document", anyType],
    ]),
  }),

  jsonSchema({ maxLength = richTextLimits.characters }): Variables {
    const document: Variables = {
      type: "object",
      properties: { type: { const: "doc" }, content: { type: "array", items: { type: "object" } } },
      required: ["type", "content"],
    };
    const whole: Variables = { type: "object", properties: { document }, required: ["document"] };
    const text: Variables = { type: "string", maxLength };
    return { anyOf: [text, whole] };
  },

  format: (value) => String(recordOf(value)?.text ?? ""),

  reportType: "record",

  parts: () => [{ name: "text", label: "text", type: "longText" }],

  sample: (field) => fieldTitle(field),
};

const tooLong = (title: string, limit: number, length: number) =>
  refused(`${title} can have at most ${limit} characters; it has ${length}.`);

/** Text, a document, or a value that holds one. */
function documentIn(raw: Value): unknown {
  if (typeof raw === "string") return documentOf(raw);
  const sent = recordOf(raw);
  return sent?.document ?? sent;
}
