import { z } from "zod";
import { ProcessDefinitionSchema } from "@/contracts/process";

export const PerformanceDaysSchema = z.union([z.literal(7), z.literal(30), z.literal(60), z.literal(90)]);
export type PerformanceDays = z.infer<typeof PerformanceDaysSchema>;

export const GetProcessPerformanceInputSchema = z.object({
  processId: z.uuid(),
  /** Number of a version; absent: all. */
  version: z.int32().min(1).optional(),
  days: PerformanceDaysSchema.default(30),
});

/** Milliseconds from start to end (or entering to leaving); null when nothing ended. */
const QuantilesSchema = z.object({ p50: z.number().nullable(), p90: z.number().nullable() });

export const PerformanceFiguresSchema = z.object({
  started: z.int(),
  completed: z.int(),
  cycleTime: QuantilesSchema,
});
export type PerformanceFigures = z.infer<typeof PerformanceFiguresSchema>;

export const PerformanceDaySchema = z.object({
  /** Midnight of the day in the member's time zone. */
  day: z.date(),
  started: z.int(),
  completed: z.int(),
  cycleTime: QuantilesSchema,
});
export type PerformanceDay = z.infer<typeof PerformanceDaySchema>;

export const StepPerformanceSchema = z.object({
  element: z.string(),
  /** How often it was finished in the period. */
  count: z.int(),
  time: QuantilesSchema,
  /** Milliseconds of all together. */
  totalMs: z.number(),
});
export type StepPerformance = z.infer<typeof StepPerformanceSchema>;

export const GetProcessPerformanceOutputSchema = z.object({
  from: z.date(),
  to: z.date(),
  current: PerformanceFiguresSchema,
  /** The same span of time just before. */
  previous: PerformanceFiguresSchema,
  /** Not ended now, whenever started. */
  open: z.int(),
  incidents: z.int(),
  days: z.array(PerformanceDaySchema),
  steps: z.array(StepPerformanceSchema),
  /** Of the chosen version, or of the latest. */
  definition: ProcessDefinitionSchema,
  /** Names of the groups and members in the definition, by id. */
  directory: z.record(z.string(), z.string()),
  versions: z.array(z.int()),
});
export type ProcessPerformance = z.infer<typeof GetProcessPerformanceOutputSchema>;

export const ListReportProcessesOutputSchema = z.array(z.object({ id: z.uuid(), name: z.string() }));
