import { notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canManageGroups } from "./groups.policy";
import { GroupReferenceSchema } from "./groups.schema";
import { refuseNeededGroup } from "./refuse-needed-group";

export const deleteGroup = memberProcedure
  .use(allow(canManageGroups))
  .input(GroupReferenceSchema)
  .mutation(async ({ ctx, input }) => {
    const { count } = await withTenant(ctx.member.tenantId, async (tx) => {
      await refuseNeededGroup(tx, input.groupId);
      return tx.group.deleteMany({ where: { id: input.groupId } });
    });
    if (count === 0) {
      throw notFound("group");
    }
  });
