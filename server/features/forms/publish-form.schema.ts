import { z } from "zod";

export const PublishFormInput = z.object({
  formId: z.uuid(),
  /** The revision that was looked at; another one is not published by accident. */
  draftRevision: z.int().min(1),
});
export const PublishFormOutput = z.object({ versionId: z.uuid(), number: z.int() });
