import { z } from "zod";

export const ListFormsInputSchema = z.object({
  search: z.string().max(200).optional(),
  archived: z.boolean().default(false),
  /** The last form of the page before. */
  cursor: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(50),
});

export const FormRowSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  fields: z.int(),
  version: z.int().nullable(),
  /** The draft differs from the published version. */
  hasChanges: z.boolean(),
  errors: z.int(),
  /** Processes whose published version uses a version of it. */
  usedBy: z.array(z.object({ id: z.uuid(), name: z.string() })),
  updatedAt: z.date(),
});
export type FormRow = z.infer<typeof FormRowSchema>;

export const ListFormsOutputSchema = z.object({
  items: z.array(FormRowSchema),
  nextCursor: z.uuid().nullable(),
});
