import { z } from "zod";

export const AssignTaskInputSchema = z.object({
  taskId: z.uuid(),
  /** Who gets it. */
  memberId: z.uuid(),
  /** Whose part it was, of a task that several do. */
  from: z.uuid().optional(),
  /** Kept in the journal. */
  reason: z.string().trim().max(500).optional(),
});
export type AssignTask = z.infer<typeof AssignTaskInputSchema>;

export const AssignTaskOutputSchema = z.object({ taskId: z.uuid() });
