import { z } from "zod";
import { DraftSubjectSchema } from "@/contracts/draft-subject";

export const PresenceSubjectSchema = z.object({
  subject: DraftSubjectSchema,
  /** The open page that asks; it is not told of itself. */
  page: z.uuid(),
});

export const ReportPresenceInputSchema = PresenceSubjectSchema.extend({
  /** Id of the element or flow, or key of the field, that is being worked on. */
  place: z.string().max(200).nullable(),
});

export const LeaveDraftInputSchema = z.object({ page: z.uuid() });

export const PresenceOutputSchema = z.object({
  /** Who else has it open just now. One member may have several pages. */
  others: z.array(
    z.object({
      page: z.uuid(),
      memberId: z.uuid(),
      name: z.string(),
      place: z.string().nullable(),
      /** Another page of the caller's own. */
      isMe: z.boolean(),
    }),
  ),
  draftRevision: z.int(),
  published: z
    .object({
      versionId: z.uuid(),
      number: z.int(),
      publishedAt: z.date(),
      publishedBy: z.string(),
      isMine: z.boolean(),
    })
    .nullable(),
});
export type Presence = z.infer<typeof PresenceOutputSchema>;
