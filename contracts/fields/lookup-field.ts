import { z } from "zod";
import { KeySchema } from "../key";
import { fieldBase, OptionSchema } from "./field-base";

/** A column of the data table, as it was when it was chosen: expressions and readers need its type without the table. */
export const LookupColumnSchema = z.object({
  key: KeySchema,
  label: z.string().max(100),
  type: z.enum(["text", "number", "date", "yesNo", "choice", "email", "url"]),
  options: z.array(OptionSchema).max(500).optional(),
  /** The field that gets the record's value when one is picked; people may change it there. */
  fills: KeySchema.optional(),
});
export type LookupColumn = z.infer<typeof LookupColumnSchema>;

/**
 * A record of a data table. Value: {key, label} and the chosen columns, by their keys, as they stood when it was picked. `key` is
 * the text of the table's key column, or the record's id where the table has none.
 */
export const lookupField = z.object({
  ...fieldBase,
  type: z.literal("lookup"),
  /** Absent while nobody has chosen one. */
  tableId: z.uuid().optional(),
  /** What a record is called; absent: by its key. */
  labelColumn: KeySchema.optional(),
  /** Shown beside the label, and kept with it. */
  columns: z.array(LookupColumnSchema).max(20).default([]),
});
