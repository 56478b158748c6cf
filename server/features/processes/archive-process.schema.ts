import { z } from "zod";

export const ArchiveProcessInput = z.object({
  processId: z.uuid(),
  /** False brings it back. */
  archived: z.boolean().default(true),
});
export const ArchiveProcessOutput = z.object({ archived: z.boolean() });
