import { z } from "zod";
import { FormDefinitionSchema } from "@/contracts/form";

export const UpdateFormDraftInput = z.object({
  formId: z.uuid(),
  /** The revision that the edit was made on. */
  draftRevision: z.int().min(1),
  draft: FormDefinitionSchema,
});
export const FormRevisionOutput = z.object({ draftRevision: z.int() });
