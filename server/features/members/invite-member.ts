import { v7 as newId } from "uuid";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { hashInvitationToken, INVITATION_LIFETIME, newInvitationToken } from "./invitation-token";
import { InviteMemberInputSchema, InviteMemberOutputSchema } from "./invite-member.schema";
import { mailInvitation } from "./mail-invitation";
import { canManageMembers } from "./members.policy";

export const inviteMember = memberProcedure
  .use(allow(canManageMembers))
  .input(InviteMemberInputSchema)
  .output(InviteMemberOutputSchema)
  .mutation(async ({ ctx, input }) => {
    const { tenantId, memberId } = ctx.member;
    const token = newInvitationToken();
    const id = newId();
    await withTenant(tenantId, async (tx) => {
      const isMember = await tx.member.findFirst({
        where: { removedAt: null, user: { email: input.email } },
      });
      if (isMember) {
        throw new AppError("CONFLICT", "This person is already a member.", {
          fieldErrors: { email: ["This person is already a member."] },
        });
      }
      // A newer invitation replaces the ones before it.
      await tx.invitation.updateMany({
        where: { email: input.email, acceptedAt: null, expiresAt: { gt: new Date() } },
        data: { expiresAt: new Date() },
      });
      await tx.invitation.create({
        data: {
          tenantId,
          id,
          email: input.email,
          role: input.role,
          tokenHash: hashInvitationToken(token),
          invitedBy: memberId,
          expiresAt: new Date(Date.now() + INVITATION_LIFETIME),
        },
      });
    });
    const url = `${env.baseUrl}/invite/${token}`;
    return { id, url, isMailed: await mailInvitation({ inviter: ctx.member, email: input.email, url }) };
  });
