import { z } from "zod";

/** Forms to start from; the empty one first. */
export const formTemplates = [
  { key: "blank", title: "Blank form", description: "An empty page. Add fields as you go." },
  {
    key: "purchaseRequest",
    title: "Purchase request",
    description: "Supplier, cost centre and line items with a total that works itself out.",
  },
  {
    key: "leaveRequest",
    title: "Leave request",
    description: "From, to, kind of leave and who stands in.",
  },
] as const;

export const FormTemplateKeySchema = z.enum(formTemplates.map((template) => template.key));
export type FormTemplateKey = z.infer<typeof FormTemplateKeySchema>;

export const CreateFormInputSchema = z.object({
  name: z.string().trim().min(1, "Give the form a name.").max(200),
  template: FormTemplateKeySchema.default("blank"),
});
export const CreateFormOutputSchema = z.object({ id: z.uuid() });
