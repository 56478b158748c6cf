import { z } from "zod";
import { dataTableLimits, type RecordCells } from "@/contracts/data-table";
import { KeySchema } from "@/contracts/form";
import { VariablesSchema } from "@/contracts/value";

export const DataTableIdInputSchema = z.object({ tableId: z.uuid() });

/** What a client sends as cells; the columns decide what they may be. */
export const CellsInputSchema = VariablesSchema.refine(
  (cells) => Object.keys(cells).length <= dataTableLimits.columns,
  "These are more cells than a record has.",
);

/** A record on its way out. */
export const RecordSchema = z.object({
  id: z.uuid(),
  /** Goes up with each change; a change names the one it was made on. */
  version: z.int(),
  cells: z.custom<RecordCells>(),
});
export type TableRecord = z.infer<typeof RecordSchema>;

/** BCP 47: how numbers are written. */
export const LanguageSchema = z
  .string()
  .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/)
  .max(35)
  .default("en");

/** A process or form whose published version uses the table, and which columns it names. */
export const TableUseSchema = z.object({ id: z.uuid(), name: z.string(), columns: z.array(KeySchema) });
export type TableUse = z.infer<typeof TableUseSchema>;
