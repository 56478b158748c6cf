import { z } from "zod";
import { PublicationSchema } from "@/contracts/impact";

export const FormVersionRowSchema = z.object({
  id: z.uuid(),
  number: z.int(),
  publishedAt: z.date(),
  publishedBy: z.string(),
  note: z.string().nullable(),
  /** What was known when it was published; null for versions from before that was kept. */
  publication: PublicationSchema.nullable(),
  fields: z.int(),
  /** Processes that are published from now on use it. */
  isCurrent: z.boolean(),
});
export type FormVersionRow = z.infer<typeof FormVersionRowSchema>;

export const ListFormVersionsOutputSchema = z.array(FormVersionRowSchema);
