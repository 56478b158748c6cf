import { z } from "zod";
import { lanes } from "@/contracts/lane";

export const loadPeriods = ["hour", "day"] as const;
export type LoadPeriod = (typeof loadPeriods)[number];

export const GetProcessingLoadInputSchema = z.object({ period: z.enum(loadPeriods).default("hour") });

const LaneSchema = z.enum(lanes);

export const ServerRowSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  host: z.string(),
  version: z.string(),
  state: z.enum(["running", "draining", "stopped", "dead", "silent"]),
  startedAt: z.date(),
  beatAt: z.date(),
  stoppedAt: z.date().nullable(),
  concurrency: z.int(),
  busy: z.int(),
  cpuPercent: z.number(),
  memoryBytes: z.number(),
  /** Rows of this tenant that it worked on in the period. */
  rows: z.int(),
  /** Milliseconds it spent on them. */
  busyMs: z.number(),
  /** The lanes that it takes; null: all. A newer server may take one that is unknown here. */
  lanes: z.array(z.string()).nullable(),
  /** Whether it takes work of this tenant. */
  takesYou: z.boolean(),
  /** Whether it works for some organisations only. */
  isReserved: z.boolean(),
  /** How far its clock is ahead of the database's; null before it has beaten. */
  clockAheadMs: z.number().nullable(),
});
export type ServerRow = z.infer<typeof ServerRowSchema>;

export const TakeoverRowSchema = z.object({
  id: z.uuid(),
  deadServer: z.string(),
  byServer: z.string(),
  reason: z.enum(["crash", "freeze"]),
  lastBeatAt: z.date(),
  /** When somebody pulled its plug, in a demo. */
  unpluggedAt: z.date().nullable(),
  detectedAt: z.date(),
  releasedJobs: z.int(),
  releasedLeases: z.int(),
});
export type TakeoverRow = z.infer<typeof TakeoverRowSchema>;

export const QueueRowSchema = z.object({
  lane: LaneSchema,
  /** Rows that could go on now; counting stops at `limit`. */
  waiting: z.int(),
  limit: z.int(),
  /** Milliseconds that the oldest of them has waited; 0 when none waits. */
  oldestMs: z.number(),
});
export type QueueRow = z.infer<typeof QueueRowSchema>;

export const QueueProblemRowSchema = z.object({
  kind: z.enum(["unknownJob", "malformedJob", "tenantGone"]),
  /** The kind of job; empty for tenants that are gone. */
  subject: z.string(),
  jobs: z.int(),
  lastAt: z.date(),
});
export type QueueProblemRow = z.infer<typeof QueueProblemRowSchema>;

export const ThroughputPointSchema = z.object({
  /** Start of the minute (period hour) or of the quarter hour (period day). */
  at: z.date(),
  lane: LaneSchema,
  rows: z.int(),
  elements: z.int(),
  /** Longest wait before a row was taken, milliseconds. */
  maxWaitMs: z.number(),
});
export type ThroughputPoint = z.infer<typeof ThroughputPointSchema>;

export const GetProcessingLoadOutputSchema = z.object({
  now: z.date(),
  from: z.date(),
  /** Seconds between two points of the throughput. */
  stepSeconds: z.int(),
  servers: z.array(ServerRowSchema),
  takeovers: z.array(TakeoverRowSchema),
  queues: z.array(QueueRowSchema),
  /** Lanes that no running server takes for this tenant. */
  unservedLanes: z.array(LaneSchema),
  /** Jobs that no server can do. */
  problems: z.array(QueueProblemRowSchema),
  throughput: z.array(ThroughputPointSchema),
});
export type ProcessingLoad = z.infer<typeof GetProcessingLoadOutputSchema>;
