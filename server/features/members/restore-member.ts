import { RoleSchema } from "@/contracts/role";
import { AppError, notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canGrantRole, canManageMembers } from "./members.policy";
import { MemberReferenceSchema } from "./members.schema";

/** Takes a removal back, with the role and groups from before. */
export const restoreMember = memberProcedure
  .use(allow(canManageMembers))
  .input(MemberReferenceSchema)
  .mutation(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const row = await tx.member.findFirst({
        where: { id: input.memberId, removedAt: { not: null } },
        select: { role: true },
      });
      if (!row) {
        throw notFound("removed member");
      }
      if (!canGrantRole(ctx.member, RoleSchema.parse(row.role))) {
        throw new AppError("FORBIDDEN", "Only an owner can bring back an owner.");
      }
      await tx.member.updateMany({ where: { id: input.memberId }, data: { removedAt: null } });
    }),
  );
