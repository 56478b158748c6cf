import { z } from "zod";
import { ConfirmedSchema } from "@/server/features/publishing/review.schema";

export const PublishFormInputSchema = z.object({
  formId: z.uuid(),
  /** The revision that was looked at; another one is not published by accident. */
  draftRevision: z.int32().min(1),
  /** What was published when the caller looked; absent: the caller does not mind. */
  seenVersionId: z.uuid().nullable().optional(),
  /** What is new and why, for those who look at the versions later. */
  note: z.string().trim().max(2000).optional(),
  confirmed: ConfirmedSchema,
});
export const PublishFormOutputSchema = z.object({ versionId: z.uuid(), number: z.int() });
