import { z } from "zod";

export const ListDecisionsInputSchema = z.object({
  search: z.string().max(200).optional(),
  archived: z.boolean().default(false),
  /** The last decision of the page before. */
  cursor: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(50),
});

export const DecisionRowSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Of all its tables. */
  rules: z.int(),
  version: z.int().nullable(),
  /** The draft differs from the published version. */
  hasChanges: z.boolean(),
  errors: z.int(),
  /** Processes whose published version uses a version of it. */
  usedBy: z.array(z.object({ id: z.uuid(), name: z.string() })),
  updatedAt: z.date(),
});
export type DecisionRow = z.infer<typeof DecisionRowSchema>;

export const ListDecisionsOutputSchema = z.object({
  items: z.array(DecisionRowSchema),
  nextCursor: z.uuid().nullable(),
});
