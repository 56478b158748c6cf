import { z } from "zod";
import { RoleSchema } from "@/contracts/role";

export const InvitationRowSchema = z.object({
  id: z.uuid(),
  email: z.string(),
  role: RoleSchema,
  createdAt: z.date(),
  expiresAt: z.date(),
});
export type InvitationRow = z.infer<typeof InvitationRowSchema>;

export const ListInvitationsOutputSchema = z.array(InvitationRowSchema);
