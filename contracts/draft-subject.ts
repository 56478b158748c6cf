import { z } from "zod";

export const draftKinds = ["form", "process", "decision"] as const;
export const DraftKindSchema = z.enum(draftKinds);
export type DraftKind = z.infer<typeof DraftKindSchema>;

/** Something with a draft that several people may have open. */
export const DraftSubjectSchema = z.object({ kind: DraftKindSchema, id: z.uuid() });
export type DraftSubject = z.infer<typeof DraftSubjectSchema>;
