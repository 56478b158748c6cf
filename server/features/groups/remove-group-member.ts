import { notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canManageGroups } from "./groups.policy";
import { GroupMemberInputSchema } from "./groups.schema";

export const removeGroupMember = memberProcedure
  .use(allow(canManageGroups))
  .input(GroupMemberInputSchema)
  .mutation(async ({ ctx, input }) => {
    const { count } = await withTenant(ctx.member.tenantId, (tx) =>
      tx.groupMember.deleteMany({ where: input }),
    );
    if (count === 0) {
      throw notFound("member of the group");
    }
  });
