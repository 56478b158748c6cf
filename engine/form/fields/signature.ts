import { typeNamed } from "@/engine/expression/types/feel-type";
import { accepted, type FieldEntry, fieldTitle, refused } from "../field-entry";
import { SignatureSchema } from "../signature-strokes";
import { storableValue } from "../storable-value";

const parts = new Map([
  ["kind", typeNamed("string")],
  ["name", typeNamed("string")],
]);

/** A signature, drawn with a pointer or typed. Who signed and when is in the journal. */
export const signature: FieldEntry<"signature"> = {
  empty: null,

  read(raw, field) {
    if (raw === "") return accepted(null);
    const read = SignatureSchema.safeParse(raw);
    return read.success
      ? accepted(storableValue(read.data))
      : refused(`${fieldTitle(field)} must be a drawing or a name of at most 200 characters.`);
  },

  valueType: () => ({ kind: "contextOf", entries: parts }),

  jsonSchema: () => ({
    type: "object",
    properties: { kind: { const: "typed" }, name: { type: "string", minLength: 1, maxLength: 200 } },
    required: ["kind", "name"],
    additionalProperties: false,
  }),

  format(value) {
    const read = SignatureSchema.safeParse(value);
    if (!read.success) return "";
    return read.data.kind === "typed" ? `Signed: ${read.data.name}` : "Signed by hand";
  },

  reportType: "record",

  sample: () => null,
};
