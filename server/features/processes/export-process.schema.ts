import { z } from "zod";

export const ExportProcessInputSchema = z.object({
  processId: z.uuid(),
  /** The draft when absent. */
  versionId: z.uuid().optional(),
});
