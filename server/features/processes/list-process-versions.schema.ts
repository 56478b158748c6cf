import { z } from "zod";
import { PublicationSchema } from "@/contracts/impact";

export const ProcessVersionRowSchema = z.object({
  id: z.uuid(),
  number: z.int(),
  publishedAt: z.date(),
  publishedBy: z.string(),
  note: z.string().nullable(),
  /** What was known when it was published; null for versions from before that was kept. */
  publication: PublicationSchema.nullable(),
  elements: z.int(),
  openInstances: z.int(),
  /** New instances run on it. */
  isCurrent: z.boolean(),
});
export type ProcessVersionRow = z.infer<typeof ProcessVersionRowSchema>;

export const ListProcessVersionsOutputSchema = z.array(ProcessVersionRowSchema);
