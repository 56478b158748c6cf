import { notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { explainTakenName } from "./explain-taken-name";
import { canManageGroups } from "./groups.policy";
import { RenameGroupInputSchema } from "./groups.schema";

export const renameGroup = memberProcedure
  .use(allow(canManageGroups))
  .input(RenameGroupInputSchema)
  .mutation(async ({ ctx, input }) => {
    const { count } = await withTenant(ctx.member.tenantId, (tx) =>
      tx.group.updateMany({ where: { id: input.groupId }, data: { name: input.name } }),
    ).catch(explainTakenName);
    if (count === 0) {
      throw notFound("group");
    }
  });
