import { z } from "zod";

export const ArchiveFormInputSchema = z.object({
  formId: z.uuid(),
  /** False brings it back. */
  archived: z.boolean().default(true),
});
export const ArchiveFormOutputSchema = z.object({ archived: z.boolean() });
