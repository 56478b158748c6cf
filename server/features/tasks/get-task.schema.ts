import { z } from "zod";
import { FormDefinitionSchema } from "@/contracts/form";
import { OutcomeSchema } from "@/contracts/process";
import { StoredVariablesSchema } from "@/contracts/value";

export const GetTaskInputSchema = z.object({ taskId: z.uuid() });

const DecisionSchema = z.object({
  taskName: z.string(),
  outcomeLabel: z.string().nullable(),
  comment: z.string().nullable(),
  byName: z.string(),
  at: z.date(),
});

export const GetTaskOutputSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  status: z.enum(["open", "completed", "cancelled"]),
  instructions: z.string().nullable(),
  createdAt: z.date(),
  claimedBy: z.object({ memberId: z.uuid(), name: z.string() }).nullable(),
  /** Whether this member may give the claim back. */
  canRelease: z.boolean(),
  completedByName: z.string().nullable(),
  outcomes: z.array(OutcomeSchema),
  form: FormDefinitionSchema.nullable(),
  /** Absent: all fields can be changed. */
  editableFields: z.array(z.string()).optional(),
  values: StoredVariablesSchema,
  /** What was decided before at this instance's tasks, oldest first. */
  decisions: z.array(DecisionSchema),
  instance: z.object({
    id: z.uuid(),
    reference: z.string(),
    title: z.string(),
    processName: z.string(),
    requesterName: z.string().nullable(),
    startedAt: z.date(),
  }),
});
export type TaskDetail = z.infer<typeof GetTaskOutputSchema>;
