import { AppError } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { ChangeMemberRoleInputSchema } from "./change-member-role.schema";
import { canGrantRole, canManageMembers } from "./members.policy";
import { getChangeableMember, keepAnOwner } from "./owner-rule";

export const changeMemberRole = memberProcedure
  .use(allow(canManageMembers))
  .input(ChangeMemberRoleInputSchema)
  .mutation(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const member = await getChangeableMember(tx, ctx.member, input.memberId);
      if (!canGrantRole(ctx.member, input.role)) {
        throw new AppError("FORBIDDEN", "Only an owner can make somebody an owner.");
      }
      if (input.role !== "owner") {
        await keepAnOwner(tx, member);
      }
      await tx.member.updateMany({ where: { id: member.id }, data: { role: input.role } });
    }),
  );
