import { z } from "zod";
import { typeNamed } from "@/engine/expression/types/feel-type";
import { accepted, type FieldEntry, fieldTitle, refused } from "../field-entry";

const MemberIdSchema = z.uuid();

/** A member, kept by id. Whether the member exists is not known here. */
export const person: FieldEntry<"person"> = {
  empty: null,

  read(raw, field) {
    if (raw === "") return accepted(null);
    const read = MemberIdSchema.safeParse(raw);
    return read.success ? accepted(read.data) : refused(`${fieldTitle(field)} must be a member's id.`);
  },

  valueType: () => typeNamed("string"),

  jsonSchema: () => ({ type: "string", format: "uuid", description: "Id of a member" }),

  format: (value, _field, { member }) => member?.(String(value)) ?? "Unknown person",

  reportType: "reference",

  sample: () => null,
};
