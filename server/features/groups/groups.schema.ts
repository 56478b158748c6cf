import { z } from "zod";

export const GroupNameSchema = z
  .string()
  .trim()
  .min(1, "Enter a name.")
  .max(200, "Use at most 200 characters.");

export const GroupReferenceSchema = z.object({ groupId: z.uuid() });
export const CreateGroupInputSchema = z.object({ name: GroupNameSchema });
export const RenameGroupInputSchema = GroupReferenceSchema.extend({ name: GroupNameSchema });
export const GroupMemberInputSchema = GroupReferenceSchema.extend({ memberId: z.uuid() });

export const GroupRowSchema = z.object({ id: z.uuid(), name: z.string(), memberIds: z.array(z.uuid()) });
export type GroupRow = z.infer<typeof GroupRowSchema>;
