import { RoleSchema } from "@/contracts/role";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { ListInvitationsOutputSchema } from "./list-invitations.schema";
import { canManageMembers } from "./members.policy";

/** Invitations that can still be accepted. */
export const listInvitations = memberProcedure
  .use(allow(canManageMembers))
  .output(ListInvitationsOutputSchema)
  .query(async ({ ctx }) => {
    const rows = await withTenant(ctx.member.tenantId, (tx) =>
      tx.invitation.findMany({
        where: { acceptedAt: null, expiresAt: { gt: new Date() } },
        select: { id: true, email: true, role: true, createdAt: true, expiresAt: true },
        orderBy: { createdAt: "desc" },
      }),
    );
    return rows.map((row) => ({ ...row, role: RoleSchema.parse(row.role) }));
  });
