import { z } from "zod";
import { DecisionModelSchema } from "@/contracts/decision";

export const UpdateDecisionDraftInputSchema = z.object({
  decisionId: z.uuid(),
  /** The revision that the edit was made on. */
  draftRevision: z.int32().min(1),
  draft: DecisionModelSchema,
});
export const DecisionRevisionOutputSchema = z.object({ draftRevision: z.int() });
