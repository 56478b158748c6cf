import { z } from "zod";

export const PublishFormInputSchema = z.object({
  formId: z.uuid(),
  /** The revision that was looked at; another one is not published by accident. */
  draftRevision: z.int32().min(1),
});
export const PublishFormOutputSchema = z.object({ versionId: z.uuid(), number: z.int() });
