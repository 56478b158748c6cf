import { z } from "zod";
import { FieldSchema, FormDefinitionSchema } from "@/contracts/form";
import { startKinds } from "@/contracts/journal";
import { OutcomeSchema } from "@/contracts/process";
import { StoredVariablesSchema } from "@/contracts/value";

export const GetTaskInputSchema = z.object({ taskId: z.uuid() });

const DecisionSchema = z.object({
  taskName: z.string(),
  /** The name of the task to which it was sent back instead. */
  returnedTo: z.string().nullable(),
  outcomeLabel: z.string().nullable(),
  comment: z.string().nullable(),
  byName: z.string(),
  at: z.date(),
  /** What was filled in then, whatever it is now. */
  values: StoredVariablesSchema,
});

/** One person's share of a task that several do; `at` is null while it is open. */
const PartSchema = z.object({
  /** Null while somebody of a group has to do it. */
  memberId: z.uuid().nullable(),
  name: z.string(),
  /** Who did it in their place. */
  byName: z.string().nullable(),
  outcomeLabel: z.string().nullable(),
  comment: z.string().nullable(),
  at: z.date().nullable(),
});

/** A question about the task; open while `answeredAt` is null. */
const QuestionSchema = z.object({
  number: z.int(),
  byName: z.string(),
  toName: z.string(),
  question: z.string(),
  askedAt: z.date(),
  answer: z.string().nullable(),
  answeredAt: z.date().nullable(),
  /** Whether the member shall answer it, or can take it back. */
  isForMe: z.boolean(),
  isFromMe: z.boolean(),
});

export const GetTaskOutputSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  status: z.enum(["open", "completed", "cancelled"]),
  instructions: z.string().nullable(),
  createdAt: z.date(),
  dueAt: z.date().nullable(),
  /** Whom this member stands in for. */
  onBehalfOf: z.object({ memberId: z.uuid(), name: z.string() }).nullable(),
  /** Which rule makes it this member's, or keeps them from it, as a sentence; null when it is no longer open. */
  whyYou: z.string().nullable(),
  /** Why this member can see the task but must not do it, as a sentence. */
  blocked: z.string().nullable(),
  /** Whether this member may give it to others. */
  canAssign: z.boolean(),
  /** How several come to its outcome, as a sentence; null where one decides. */
  rule: z.string().nullable(),
  parts: z.array(PartSchema),
  questions: z.array(QuestionSchema),
  /** Whom a question most likely goes to: the requester, unless that is this member. */
  requesterId: z.uuid().nullable(),
  claimedBy: z.object({ memberId: z.uuid(), name: z.string() }).nullable(),
  /** Whether this member may give the claim back. */
  canRelease: z.boolean(),
  completedByName: z.string().nullable(),
  /** The earlier tasks to which it can be sent back now. */
  returnTo: z.array(z.object({ element: z.string(), name: z.string() })),
  outcomes: z.array(OutcomeSchema),
  form: FormDefinitionSchema.nullable(),
  /** Absent: all fields can be changed. */
  editableFields: z.array(z.string()).optional(),
  hiddenFields: z.array(z.string()).optional(),
  requiredFields: z.array(z.string()).optional(),
  values: StoredVariablesSchema,
  /** What was decided before at this instance's tasks, oldest first. */
  decisions: z.array(DecisionSchema),
  /** What the request was started with. */
  startValues: StoredVariablesSchema,
  /** The fields of all forms of the process, each key once. */
  fields: z.array(FieldSchema),
  instance: z.object({
    id: z.uuid(),
    reference: z.string(),
    title: z.string(),
    processName: z.string(),
    requesterName: z.string().nullable(),
    startKind: z.enum(startKinds),
    startedAt: z.date(),
    /** A test run. */
    test: z.boolean(),
  }),
});
export type TaskDetail = z.infer<typeof GetTaskOutputSchema>;
