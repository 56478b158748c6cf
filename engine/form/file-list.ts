import { z } from "zod";
import { type Field, type FileReference, FileReferenceSchema } from "@/contracts/form";
import type { Value, Variables } from "@/contracts/value";
import { type FeelType, typeNamed } from "@/engine/expression/types/feel-type";
import { accepted, fieldTitle, type Reading, refused } from "./field-entry";
import { storableValue } from "./storable-value";

const referenceEntries = new Map([
  ["id", typeNamed("string")],
  ["name", typeNamed("string")],
  ["size", typeNamed("number")],
  ["type", typeNamed("string")],
]);

const FileListSchema = z.array(FileReferenceSchema);

/** A field that holds uploaded files. */
export type FileField = Pick<Field, "key" | "label"> & { maxFiles: number };

export function filesOf(value: Value | undefined): FileReference[] {
  const read = FileListSchema.safeParse(value);
  return read.success ? read.data : [];
}

/** References to uploaded files. Whether the files exist is not known here. */
export const fileEntry = {
  empty: [] as Value[],

  read(raw: Value, field: FileField): Reading {
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

  valueType: (): FeelType => ({ kind: "list", element: { kind: "contextOf", entries: referenceEntries } }),

  jsonSchema: (field: FileField): Variables => ({
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

  format: (value: Value): string =>
    filesOf(value)
      .map(({ name }) => name)
      .join(", "),

  reportType: "rows" as const,

  sample: () => null,
};
