import { z } from "zod";

/** Processes to start from; the empty one first. */
export const processTemplates = [
  { key: "blank", title: "Blank", description: "A start and an end. Add steps between them." },
  {
    key: "simpleApproval",
    title: "Simple approval",
    description: "One person approves or rejects, and the requester hears about it by e-mail.",
  },
  {
    key: "twoStepApproval",
    title: "Two approvals, one after the other",
    description: "Who approves first passes it on to the second; the requester hears about it by e-mail.",
  },
  {
    key: "approvalWithRework",
    title: "Approval with rework",
    description: "Rejected requests go back to the requester, who changes them and sends them again.",
  },
  {
    key: "parallelApproval",
    title: "Two approvals in parallel",
    description: "Two people decide at the same time; both must approve.",
  },
] as const;

export const TemplateKeySchema = z.enum(processTemplates.map((template) => template.key));
export type TemplateKey = z.infer<typeof TemplateKeySchema>;

export const CreateProcessInputSchema = z.object({
  name: z.string().trim().min(1, "Give the process a name.").max(200),
  template: TemplateKeySchema.default("blank"),
  /** Filled in by whoever starts it. */
  formId: z.uuid().optional(),
});
export const CreateProcessOutputSchema = z.object({ id: z.uuid() });
