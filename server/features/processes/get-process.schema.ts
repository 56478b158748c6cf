import { z } from "zod";
import { ProcessDefinitionSchema } from "@/contracts/process";

export const ProcessIdInputSchema = z.object({ processId: z.uuid() });

export const GetProcessOutputSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  draft: ProcessDefinitionSchema,
  /** Names the state that an update starts from. */
  draftRevision: z.int(),
  /** Who saved the draft last. */
  updatedBy: z.object({ memberId: z.uuid(), name: z.string() }),
  published: z.object({ versionId: z.uuid(), number: z.int(), publishedAt: z.date() }).nullable(),
  /** The draft differs from the published version, positions included. */
  hasChanges: z.boolean(),
  isArchived: z.boolean(),
});
export type ProcessDetails = z.infer<typeof GetProcessOutputSchema>;
