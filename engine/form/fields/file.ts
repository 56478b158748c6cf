import { z } from "zod";
import { FileReferenceSchema } from "@/contracts/form";
import { typeNamed } from "@/engine/expression/types/feel-type";
import { accepted, type FieldEntry, fieldTitle, refused } from "../field-entry";
import { storableValue } from "../storable-value";

const referenceEntries = new Map([
  ["id", typeNamed("string")],
  ["name", typeNamed("string")],
  ["size", typeNamed("number")],
  ["type", typeNamed("string")],
]);

const FileListSchema = z.array(FileReferenceSchema);

/** References to uploaded files. Whether the files exist is not known here. */
export const file: FieldEntry<"file"> = {
  empty: [],

  read(raw, field) {
    const read = FileListSchema.safeParse(raw);
    if (!read.success) {
      return refused(
        `${fieldTitle(field)} must be a list of uploaded files, each with id, name, size and type.`,
      );
    }
    if (read.data.length > field.maxFiles) {
      return refused(`${fieldTitle(field)} can have at most ${field.maxFiles} files.`);
    }
    return accepted(storableValue(read.data));
  },

  valueType: () => ({ kind: "list", element: { kind: "contextOf", entries: referenceEntries } }),

  jsonSchema: (field) => ({
    type: "array",
    maxItems: field.maxFiles,
    items: {
      type: "object",
      properties: {
        id: { type: "string", format: "uuid" },
        name: { type: "string", maxLength: 255 },
        size: { type: "integer", minimum: 0, description: "Bytes" },
        type: { type: "string", maxLength: 255, description: "Media type" },
      },
      required: ["id", "name", "size", "type"],
    },
  }),

  format(value) {
    const read = FileListSchema.safeParse(value);
    return read.success ? read.data.map((reference) => reference.name).join(", ") : "";
  },

  reportType: "rows",

  sample: () => null,
};
