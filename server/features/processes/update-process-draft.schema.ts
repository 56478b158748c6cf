import { z } from "zod";
import { ProcessDefinitionSchema } from "@/contracts/process";

export const UpdateProcessDraftInputSchema = z.object({
  processId: z.uuid(),
  /** The revision that the edit was made on. */
  draftRevision: z.int32().min(1),
  draft: ProcessDefinitionSchema,
});
export const DraftRevisionOutputSchema = z.object({ draftRevision: z.int() });
