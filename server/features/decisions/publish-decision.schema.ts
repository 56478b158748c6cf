import { z } from "zod";

export const PublishDecisionInputSchema = z.object({
  decisionId: z.uuid(),
  /** The revision that was looked at; another one is not published by accident. */
  draftRevision: z.int32().min(1),
});
export const PublishDecisionOutputSchema = z.object({ versionId: z.uuid(), number: z.int() });
