import { z } from "zod";
import { ExpressionSourceSchema } from "./form";

/** The most places or starts that a throttle gives out: each is a row. */
export const MOST_PERMITS = 10_000;
/** Seconds: 31 days. */
export const LONGEST_PERIOD = 31 * 86_400;

/**
 * FEEL: who has the same value shares the limit; absent: all do. What is over the limit waits its turn, first come, first
 * served.
 */
const keyed = { key: ExpressionSourceSchema.optional() };

/** At most so many at work at the same time: requests between start and end, or tokens in a step. */
const ConcurrencySchema = z.object({ ...keyed, limit: z.int().min(1).max(MOST_PERMITS) });
export type Concurrency = z.infer<typeof ConcurrencySchema>;

/** At most so many starts in any period of so many seconds. */
const RateLimitSchema = z.object({
  ...keyed,
  limit: z.int().min(1).max(MOST_PERMITS),
  per: z.int().min(1).max(LONGEST_PERIOD),
});
export type RateLimit = z.infer<typeof RateLimitSchema>;

/** What can be set on a process and on an activity. */
export const throttleFields = {
  concurrency: ConcurrencySchema.optional(),
  rateLimit: RateLimitSchema.optional(),
};

/** A permission to begin, asked for by a token. */
export interface Permit {
  /** Of the whole process, or of the step that the token stands at. */
  of: "process" | "step";
  kind: "concurrency" | "rate";
  /** What the key's expression gave; null: none is set. */
  key: string | null;
  limit: number;
  /** Seconds; only of rates. */
  per?: number;
}
