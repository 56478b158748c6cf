import { z } from "zod";

export const DecisionVersionRowSchema = z.object({
  id: z.uuid(),
  number: z.int(),
  publishedAt: z.date(),
  publishedBy: z.string(),
  rules: z.int(),
  /** Processes that are published from now on use it. */
  isCurrent: z.boolean(),
});
export type DecisionVersionRow = z.infer<typeof DecisionVersionRowSchema>;

export const ListDecisionVersionsOutputSchema = z.array(DecisionVersionRowSchema);
