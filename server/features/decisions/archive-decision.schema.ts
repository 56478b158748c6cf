import { z } from "zod";

export const ArchiveDecisionInputSchema = z.object({
  decisionId: z.uuid(),
  /** False brings it back. */
  archived: z.boolean().default(true),
});
export const ArchiveDecisionOutputSchema = z.object({ archived: z.boolean() });
