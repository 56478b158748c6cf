import { z } from "zod";
import { TableShapeSchema } from "@/contracts/data-table";

export const UpdateDataTableInputSchema = z.object({
  tableId: z.uuid(),
  /** The revision that the change was made on. */
  revision: z.int32().min(1),
  name: z.string().trim().min(1, "Give the data table a name.").max(200),
  shape: TableShapeSchema,
});
export const UpdateDataTableOutputSchema = z.object({ revision: z.int() });
