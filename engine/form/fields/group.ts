import { z } from "zod";
import { typeNamed } from "@/engine/expression/types/feel-type";
import { accepted, type FieldEntry, fieldTitle, refused } from "../field-entry";

const GroupIdSchema = z.uuid();

/** A group of members, kept by id. Whether the group exists is not known here. */
export const group: FieldEntry<"group"> = {
  empty: null,

  read(raw, field) {
    if (raw === "") return accepted(null);
    const read = GroupIdSchema.safeParse(raw);
    return read.success ? accepted(read.data) : refused(`${fieldTitle(field)} must be a group's id.`);
  },

  valueType: () => typeNamed("string"),

  jsonSchema: () => ({ type: "string", format: "uuid", description: "Id of a group" }),

  format: (value, _field, { group: nameOf }) => nameOf?.(String(value)) ?? "Unknown group",

  reportType: "reference",

  sample: () => null,
};
