import { z } from "zod";
import type { TableShape } from "@/contracts/data-table";
import { TableUseSchema } from "./data-tables.schema";

export const GetDataTableOutputSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  shape: z.custom<TableShape>(),
  /** Names the state that an update starts from. */
  revision: z.int(),
  records: z.int(),
  usedBy: z.array(TableUseSchema),
  isArchived: z.boolean(),
});
export type DataTableDetails = z.infer<typeof GetDataTableOutputSchema>;
