import { z } from "zod";
import { notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canManageMembers } from "./members.policy";

/** The link stops working at once. */
export const revokeInvitation = memberProcedure
  .use(allow(canManageMembers))
  .input(z.object({ invitationId: z.uuid() }))
  .mutation(async ({ ctx, input }) => {
    const { count } = await withTenant(ctx.member.tenantId, (tx) =>
      tx.invitation.updateMany({
        where: { id: input.invitationId, acceptedAt: null, expiresAt: { gt: new Date() } },
        data: { expiresAt: new Date() },
      }),
    );
    if (count === 0) {
      throw notFound("invitation");
    }
  });
