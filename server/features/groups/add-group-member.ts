import { notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canManageGroups } from "./groups.policy";
import { GroupMemberInputSchema } from "./groups.schema";

export const addGroupMember = memberProcedure
  .use(allow(canManageGroups))
  .input(GroupMemberInputSchema)
  .mutation(({ ctx, input: { groupId, memberId } }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const { tenantId } = ctx.member;
      if (!(await tx.group.findFirst({ where: { id: groupId }, select: { id: true } }))) {
        throw notFound("group");
      }
      if (!(await tx.member.findFirst({ where: { id: memberId, removedAt: null }, select: { id: true } }))) {
        throw notFound("member");
      }
      await tx.groupMember.createMany({ data: [{ tenantId, groupId, memberId }], skipDuplicates: true });
    }),
  );
