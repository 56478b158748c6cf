import { z } from "zod";
import { DecisionModelSchema } from "@/contracts/decision";

export const DecisionIdInputSchema = z.object({ decisionId: z.uuid() });

export const GetDecisionOutputSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  draft: DecisionModelSchema,
  /** Published models of the tenant that the draft imports. */
  imports: z.array(DecisionModelSchema),
  /** Names the state that an update starts from. */
  draftRevision: z.int(),
  updatedAt: z.date(),
  /** Who saved the draft last. */
  updatedBy: z.object({ memberId: z.uuid(), name: z.string() }).nullable(),
  published: z
    .object({
      versionId: z.uuid(),
      number: z.int(),
      publishedAt: z.date(),
    })
    .nullable(),
  /** The draft differs from the published version. */
  hasChanges: z.boolean(),
  isArchived: z.boolean(),
});
export type DecisionDetails = z.infer<typeof GetDecisionOutputSchema>;
