import { z } from "zod";

export const ExportDecisionInputSchema = z.object({
  decisionId: z.uuid(),
  /** The draft when absent. */
  versionId: z.uuid().optional(),
});
