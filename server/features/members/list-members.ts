import { RoleSchema } from "@/contracts/role";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { ListMembersOutputSchema } from "./list-members.schema";
import { canListMembers } from "./members.policy";

export const listMembers = memberProcedure
  .use(allow(canListMembers))
  .output(ListMembersOutputSchema)
  .query(async ({ ctx }) => {
    const rows = await withTenant(ctx.member.tenantId, (tx) =>
      tx.member.findMany({
        where: { removedAt: null },
        select: {
          id: true,
          role: true,
          createdAt: true,
          managerId: true,
          user: { select: { name: true, email: true } },
          groups: { select: { group: { select: { id: true, name: true } } } },
        },
        orderBy: [{ user: { name: "asc" } }, { id: "asc" }],
      }),
    );
    return rows.map((row) => ({
      id: row.id,
      name: row.user.name,
      email: row.user.email,
      role: RoleSchema.parse(row.role),
      joinedAt: row.createdAt,
      managerId: row.managerId,
      groups: row.groups.map(({ group }) => group),
    }));
  });
