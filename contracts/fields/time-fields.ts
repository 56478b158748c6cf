import { z } from "zod";
import { fieldBase } from "./field-base";

/** Fields whose value is a day or a time, tagged. */
export const timeFields = [
  z.object({ ...fieldBase, type: z.literal("date") }),
  /** Value: a time of day without zone. */
  z.object({ ...fieldBase, type: z.literal("time") }),
  /** Value: a moment with its offset, such as 2026-03-31T14:30:00+02:00. */
  z.object({ ...fieldBase, type: z.literal("dateTime") }),
  /** Value: {from, to}, two dates; both days belong to it. */
  z.object({
    ...fieldBase,
    type: z.literal("dateRange"),
    /** Days at most, counting the first and the last. */
    maxDays: z.int().min(1).max(3660).optional(),
  }),
] as const;
