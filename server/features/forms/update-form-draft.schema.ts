import { z } from "zod";
import { FormDefinitionSchema } from "@/contracts/form";

export const UpdateFormDraftInputSchema = z.object({
  formId: z.uuid(),
  /** The revision that the edit was made on. */
  draftRevision: z.int32().min(1),
  draft: FormDefinitionSchema,
});
export const FormRevisionOutputSchema = z.object({ draftRevision: z.int() });
