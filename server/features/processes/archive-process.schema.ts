import { z } from "zod";

export const ArchiveProcessInputSchema = z.object({
  processId: z.uuid(),
  /** False brings it back. */
  archived: z.boolean().default(true),
});
export const ArchiveProcessOutputSchema = z.object({ archived: z.boolean() });
