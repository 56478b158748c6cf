import { z } from "zod";

export const ArchiveFormInput = z.object({
  formId: z.uuid(),
  /** False brings it back. */
  archived: z.boolean().default(true),
});
export const ArchiveFormOutput = z.object({ archived: z.boolean() });
