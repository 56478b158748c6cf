import { z } from "zod";

/** Which tasks: those a member may do, those they have claimed, those they have done. */
export const taskLists = ["open", "mine", "done"] as const;
export type TaskList = (typeof taskLists)[number];

export const ListTasksInputSchema = z.object({
  list: z.enum(taskLists).default("open"),
  search: z.string().max(200).optional(),
  processId: z.uuid().optional(),
  /** Of open ones: by when they began or are due, the earliest first. */
  sort: z.enum(["waiting", "due"]).default("waiting"),
  descending: z.boolean().default(false),
  /** The last task of the page before. */
  cursor: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(30),
});

export const TaskRowSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  instanceId: z.uuid(),
  reference: z.string(),
  title: z.string(),
  processName: z.string(),
  requesterName: z.string().nullable(),
  claimedBy: z.object({ memberId: z.uuid(), name: z.string() }).nullable(),
  createdAt: z.date(),
  dueAt: z.date().nullable(),
  /** Of a task that several do: how many have done their part, and how many parts there are. */
  parts: z.object({ done: z.int(), total: z.int() }).nullable(),
  /** Whom the member stands in for. */
  onBehalfOfName: z.string().nullable(),
  endedAt: z.date().nullable(),
  outcomeLabel: z.string().nullable(),
  /** Of a test run. */
  test: z.boolean(),
});
export type TaskRow = z.infer<typeof TaskRowSchema>;

export const ListTasksOutputSchema = z.object({
  items: z.array(TaskRowSchema),
  nextCursor: z.uuid().nullable(),
});
