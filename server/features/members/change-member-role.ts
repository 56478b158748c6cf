import { AppError } from "@/server/errors";
import { canWorkOnTasks } from "@/server/features/tasks/tasks.policy";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { ChangeMemberRoleInputSchema } from "./change-member-role.schema";
import { canGrantRole, canManageMembers } from "./members.policy";
import { getChangeableMember, keepAnOwner } from "./owner-rule";
import { releaseClaims } from "./release-claims";

export const changeMemberRole = memberProcedure
  .use(allow(canManageMembers))
  .input(ChangeMemberRoleInputSchema)
  .mutation(async ({ ctx, input }) => {
    await withTenant(ctx.member.tenantId, async (tx) => {
      const member = await getChangeableMember(tx, ctx.member, input.memberId);
      if (!canGrantRole(ctx.member, input.role)) {
        throw new AppError("FORBIDDEN", "Only an owner can make somebody an owner.");
      }
      if (input.role !== "owner") {
        await keepAnOwner(tx, member);
      }
      await tx.member.updateMany({ where: { id: member.id }, data: { role: input.role } });
    });
    if (!canWorkOnTasks({ role: input.role })) {
      await releaseClaims(ctx.member, input.memberId);
    }
  });
