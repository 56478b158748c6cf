import { z } from "zod";
import { KeySchema } from "@/contracts/form";
import { StepReplySchema } from "@/contracts/scenario";

export const ListRepliesInputSchema = z.object({ processId: z.uuid() });

/** What really came back for a step of a request. */
export const RecordedReplySchema = z.object({
  element: KeySchema,
  instanceId: z.uuid(),
  reference: z.string(),
  at: z.date(),
  reply: StepReplySchema,
});
export const ListRepliesOutputSchema = z.array(RecordedReplySchema);
