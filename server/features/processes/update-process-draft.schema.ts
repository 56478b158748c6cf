import { z } from "zod";
import { ProcessDefinitionSchema } from "@/contracts/process";

export const UpdateProcessDraftInput = z.object({
  processId: z.uuid(),
  /** The revision that the edit was made on. */
  draftRevision: z.int().min(1),
  draft: ProcessDefinitionSchema,
});
export const DraftRevisionOutput = z.object({ draftRevision: z.int() });
