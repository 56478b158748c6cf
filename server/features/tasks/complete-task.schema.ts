import { z } from "zod";
import { VariablesSchema } from "@/contracts/value";

export const CompleteTaskInputSchema = z.object({
  taskId: z.uuid(),
  /** Value of one of the element's outcomes; null when it has none. */
  outcome: z.string().max(64).nullable(),
  comment: z.string().max(5000).nullable(),
  submission: VariablesSchema,
});

export const CompleteTaskOutputSchema = z.object({
  instanceId: z.uuid(),
  /** The next open task of the same instance that this member may do. */
  nextTaskId: z.uuid().nullable(),
});
