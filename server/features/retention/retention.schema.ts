import { z } from "zod";

/** Whole months for which finished requests are kept; null: for ever. */
export const ChangeRetentionInputSchema = z.object({ months: z.int().min(1).max(120).nullable() });

export const GetRetentionOutputSchema = z.object({
  months: z.int().nullable(),
  /** The time before which finished requests may be gone already; null: nothing is. */
  keptFrom: z.date().nullable(),
  canChange: z.boolean(),
});
export type Retention = z.infer<typeof GetRetentionOutputSchema>;

export const PreviewRetentionInputSchema = z.object({ months: z.int().min(1).max(120) });

export const PreviewRetentionOutputSchema = z.object({
  /** Finished requests that would be deleted within the next hours; counting stops at `limit`. */
  requests: z.int(),
  limit: z.int(),
  /** Those that ended before this. */
  before: z.date(),
});
export type RetentionPreview = z.infer<typeof PreviewRetentionOutputSchema>;
