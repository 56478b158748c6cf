import { z } from "zod";
import { TableUseSchema } from "./data-tables.schema";

export const ListDataTablesInputSchema = z.object({
  search: z.string().max(200).optional(),
  archived: z.boolean().default(false),
  /** The last table of the page before. */
  cursor: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(50),
});

export const DataTableRowSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  columns: z.int(),
  records: z.int(),
  usedBy: z.array(TableUseSchema),
  updatedAt: z.date(),
});
export type DataTableRow = z.infer<typeof DataTableRowSchema>;

export const ListDataTablesOutputSchema = z.object({
  items: z.array(DataTableRowSchema),
  nextCursor: z.uuid().nullable(),
});
