import { z } from "zod";

export const ProcessVersionRowSchema = z.object({
  id: z.uuid(),
  number: z.int(),
  publishedAt: z.date(),
  publishedBy: z.string(),
  note: z.string().nullable(),
  elements: z.int(),
  openInstances: z.int(),
  /** New instances run on it. */
  isCurrent: z.boolean(),
});
export type ProcessVersionRow = z.infer<typeof ProcessVersionRowSchema>;

export const ListProcessVersionsOutputSchema = z.array(ProcessVersionRowSchema);
