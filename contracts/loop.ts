import { z } from "zod";
import { ExpressionSourceSchema, KeySchema } from "./form";

/** How an activity is done more than once (BPMN 2.0, 10.3.8 and 10.3.9). */
export const LoopSchema = z.discriminatedUnion("kind", [
  /** While the condition is true. Rounds see the process's own values and `loopCounter`, which starts at 1. */
  z.object({
    kind: z.literal("standard"),
    condition: ExpressionSourceSchema,
    /** Ask before the first round already; else it runs at least once. */
    testBefore: z.boolean().default(false),
    maximum: z.int().min(1).max(10000).default(1000),
  }),
  /**
   * Once for each item of a list. Each round works on a copy of its own: it sees the entry and `loopCounter`, and of what
   * it writes only the collected output leaves it.
   */
  z.object({
    kind: z.literal("multiInstance"),
    mode: z.enum(["parallel", "sequential"]).default("parallel"),
    /** A list, or a number of rounds. */
    collection: ExpressionSourceSchema,
    itemVariable: KeySchema.default("entry"),
    /** True after a round: the others are cancelled. Sees `completedCount`, `totalCount` and the output so far. */
    completionCondition: ExpressionSourceSchema.optional(),
    /** Evaluated at the end of each round; its values become the list `outputCollection`, in the order of the items. */
    output: ExpressionSourceSchema.optional(),
    outputCollection: KeySchema.optional(),
  }),
]);
export type Loop = z.infer<typeof LoopSchema>;
export type LoopOf<Kind extends Loop["kind"]> = Extract<Loop, { kind: Kind }>;
