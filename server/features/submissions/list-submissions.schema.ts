import { z } from "zod";
import { StoredVariablesSchema } from "@/contracts/value";
import { SubmissionFilterSchema, SubmissionSortSchema } from "./submissions.schema";

export const ListSubmissionsInputSchema = z.object({
  formId: z.uuid(),
  filter: SubmissionFilterSchema.default({}),
  sort: SubmissionSortSchema.default({ by: "@submittedAt", descending: true }),
  cursor: z.string().max(2000).optional(),
  limit: z.int().min(1).max(100).default(50),
});

export const SubmissionRowSchema = z.object({
  id: z.string(),
  instanceId: z.uuid(),
  reference: z.string(),
  title: z.string(),
  processName: z.string(),
  stepName: z.string(),
  /** Of the form. */
  version: z.int(),
  submittedAt: z.date(),
  /** Null: another system, or somebody who was not signed in. */
  submittedBy: z.string().nullable(),
  isFromHook: z.boolean(),
  content: StoredVariablesSchema,
  /** In words: fields that were of another type when they were filled in. */
  texts: z.record(z.string(), z.string()),
});
export type SubmissionRow = z.infer<typeof SubmissionRowSchema>;

export const ListSubmissionsOutputSchema = z.object({
  items: z.array(SubmissionRowSchema),
  nextCursor: z.string().nullable(),
  /** Members and groups that stand in the answers, by id. */
  names: z.record(z.string(), z.string()),
});
