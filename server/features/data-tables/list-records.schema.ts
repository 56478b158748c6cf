import { z } from "zod";
import { KeySchema } from "@/contracts/form";
import { RecordSchema } from "./data-tables.schema";

export const ListRecordsInputSchema = z.object({
  tableId: z.uuid(),
  /** In any cell, whatever its case. */
  search: z.string().trim().max(200).optional(),
  /** Only records with this in the column; yes/no and choices by their value. */
  filter: z.object({ column: KeySchema, value: z.string().max(200) }).optional(),
  /** The last record of the page before. */
  cursor: z.uuid().optional(),
  limit: z.int().min(1).max(1000).default(200),
});
export const ListRecordsOutputSchema = z.object({
  items: z.array(RecordSchema),
  nextCursor: z.uuid().nullable(),
});
