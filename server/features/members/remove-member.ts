import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canManageMembers } from "./members.policy";
import { MemberReferenceSchema } from "./members.schema";
import { getChangeableMember, keepAnOwner } from "./owner-rule";
import { releaseClaims } from "./release-claims";

/** The member loses access with their next request, and their claims; what they did stays, and so does their row. */
export const removeMember = memberProcedure
  .use(allow(canManageMembers))
  .input(MemberReferenceSchema)
  .mutation(async ({ ctx, input }) => {
    await withTenant(ctx.member.tenantId, async (tx) => {
      const member = await getChangeableMember(tx, ctx.member, input.memberId);
      await keepAnOwner(tx, member);
      await tx.member.updateMany({ where: { id: member.id }, data: { removedAt: new Date() } });
    });
    await releaseClaims(ctx.member, input.memberId);
  });
