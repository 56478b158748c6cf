import { z } from "zod";

export const FormVersionRowSchema = z.object({
  id: z.uuid(),
  number: z.int(),
  publishedAt: z.date(),
  publishedBy: z.string(),
  fields: z.int(),
  /** Processes that are published from now on use it. */
  isCurrent: z.boolean(),
});
export type FormVersionRow = z.infer<typeof FormVersionRowSchema>;

export const ListFormVersionsOutputSchema = z.array(FormVersionRowSchema);
