import { z } from "zod";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canListGroups } from "./groups.policy";
import { GroupRowSchema } from "./groups.schema";

export const listGroups = memberProcedure
  .use(allow(canListGroups))
  .output(z.array(GroupRowSchema))
  .query(async ({ ctx }) => {
    const rows = await withTenant(ctx.member.tenantId, (tx) =>
      tx.group.findMany({
        select: {
          id: true,
          name: true,
          members: { where: { member: { removedAt: null } }, select: { memberId: true } },
        },
        orderBy: { name: "asc" },
      }),
    );
    return rows.map(({ id, name, members }) => ({
      id,
      name,
      memberIds: members.map(({ memberId }) => memberId),
    }));
  });
