import { z } from "zod";
import { RoleSchema } from "@/contracts/role";
import { EmailSchema } from "@/server/auth/credentials.schema";

export const InvitableRoleSchema = RoleSchema.exclude(["owner"]);

export const InviteMemberInputSchema = z.object({ email: EmailSchema, role: InvitableRoleSchema });
export type InviteMemberInput = z.infer<typeof InviteMemberInputSchema>;

/** The link is told once: only a hash of its token is kept. */
export const InviteMemberOutputSchema = z.object({ id: z.uuid(), url: z.url(), isMailed: z.boolean() });
export type InviteMemberOutput = z.infer<typeof InviteMemberOutputSchema>;
