import { z } from "zod";

export const ArchiveDataTableInputSchema = z.object({
  tableId: z.uuid(),
  /** False brings it back. */
  archived: z.boolean().default(true),
});
export const ArchiveDataTableOutputSchema = z.object({ archived: z.boolean() });
