import { z } from "zod";

/** Decisions to start from; the empty one first. */
export const decisionTemplates = [
  { key: "blank", title: "Blank table", description: "One input, one output, and no rules yet." },
  {
    key: "approvalLevel",
    title: "Approval level",
    description: "Who has to approve, by amount and kind of purchase.",
  },
  {
    key: "discount",
    title: "Discount",
    description: "What a customer gets off, by order value and standing.",
  },
] as const;

export const DecisionTemplateKeySchema = z.enum(decisionTemplates.map((template) => template.key));
export type DecisionTemplateKey = z.infer<typeof DecisionTemplateKeySchema>;

export const CreateDecisionInputSchema = z.object({
  name: z.string().trim().min(1, "Give the decision a name.").max(200),
  template: DecisionTemplateKeySchema.default("blank"),
});
export const CreateDecisionOutputSchema = z.object({ id: z.uuid() });
