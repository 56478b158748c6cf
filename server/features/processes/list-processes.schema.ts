import { z } from "zod";

export const ListProcessesInputSchema = z.object({
  search: z.string().max(200).optional(),
  archived: z.boolean().default(false),
  /** The last process of the page before. */
  cursor: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(50),
});

export const ProcessRowSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  version: z.int().nullable(),
  publishedAt: z.date().nullable(),
  updatedAt: z.date(),
  openInstances: z.int(),
  errors: z.int(),
  warnings: z.int(),
  /** The draft differs from the published version. */
  hasChanges: z.boolean(),
});
export type ProcessRow = z.infer<typeof ProcessRowSchema>;

export const ListProcessesOutputSchema = z.object({
  items: z.array(ProcessRowSchema),
  nextCursor: z.uuid().nullable(),
});
