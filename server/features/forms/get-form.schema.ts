import { z } from "zod";
import { FormDefinitionSchema } from "@/contracts/form";

export const FormIdInputSchema = z.object({ formId: z.uuid() });

export const GetFormOutputSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  draft: FormDefinitionSchema,
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
      /** Field keys that submissions and processes rely on. */
      keys: z.array(z.string()),
    })
    .nullable(),
  /** The draft differs from the published version. */
  hasChanges: z.boolean(),
  isArchived: z.boolean(),
});
export type FormDetails = z.infer<typeof GetFormOutputSchema>;
