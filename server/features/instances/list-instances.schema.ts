import { z } from "zod";
import { startKinds } from "@/contracts/journal";

export const instanceStatuses = ["running", "completed", "terminated", "incident"] as const;
export const InstanceStatusSchema = z.enum(instanceStatuses);
export type InstanceStatus = z.infer<typeof InstanceStatusSchema>;

/** A moment that PostgreSQL knows as well: JavaScript's calendar begins long before its. */
const MomentSchema = z.date().min(new Date("0001-01-01T00:00:00Z")).max(new Date("9999-12-31T23:59:59Z"));

/** What narrows a list of instances; the reports link here with the filter behind each figure. */
export const InstanceFilterSchema = z.object({
  processId: z.uuid().optional(),
  /** Number of the process version. */
  version: z.int32().min(1).optional(),
  status: InstanceStatusSchema.optional(),
  /** Not ended yet. */
  open: z.boolean().optional(),
  startedFrom: MomentSchema.optional(),
  startedTo: MomentSchema.optional(),
  endedFrom: MomentSchema.optional(),
  endedTo: MomentSchema.optional(),
  /** Element of which a step was finished, within leftFrom and leftTo when they are given. */
  element: z.string().max(64).optional(),
  leftFrom: MomentSchema.optional(),
  leftTo: MomentSchema.optional(),
  /** Server that finished a step of it. */
  serverId: z.uuid().optional(),
  search: z.string().max(200).optional(),
  /** Only test runs, or none of them; absent: both. */
  test: z.boolean().optional(),
});
export type InstanceFilter = z.infer<typeof InstanceFilterSchema>;

export const ListInstancesInputSchema = z.object({
  /** Own requests, or all that the member may see. */
  scope: z.enum(["mine", "all"]).default("mine"),
  filter: InstanceFilterSchema.default({}),
  cursor: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(30),
});

export const InstanceRowSchema = z.object({
  id: z.uuid(),
  reference: z.string(),
  title: z.string(),
  processId: z.uuid(),
  processName: z.string(),
  version: z.int(),
  status: InstanceStatusSchema,
  requesterName: z.string().nullable(),
  startKind: z.enum(startKinds),
  startedAt: z.date(),
  endedAt: z.date().nullable(),
  /** Where it is now, in words: "Waiting for Finance approval". */
  waitingFor: z.string(),
  /** Started with a test mark: no report counts it. */
  test: z.boolean(),
});
export type InstanceRow = z.infer<typeof InstanceRowSchema>;

export const ListInstancesOutputSchema = z.object({
  items: z.array(InstanceRowSchema),
  nextCursor: z.uuid().nullable(),
});
