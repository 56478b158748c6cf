import { AppError, notFound } from "@/server/errors";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canManageMembers } from "./members.policy";
import { ReportToInputSchema } from "./report-to.schema";

/** Says who answers for a member: steps can go to the manager of whoever asked, or of who did another step. */
export const reportTo = memberProcedure
  .use(allow(canManageMembers))
  .input(ReportToInputSchema)
  .mutation(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const { memberId, managerId } = input;
      await getActiveMember(tx, memberId);
      if (managerId !== null) {
        await getActiveMember(tx, managerId);
        await refuseCircle(tx, memberId, managerId);
      }
      await tx.member.updateMany({ where: { id: memberId }, data: { managerId } });
    }),
  );

async function getActiveMember(tx: Transaction, memberId: string): Promise<void> {
  const member = await tx.member.findFirst({
    where: { id: memberId, removedAt: null },
    select: { id: true },
  });
  if (!member) throw notFound("member");
}

/** Nobody manages those above them: who would decide in the end? */
async function refuseCircle(tx: Transaction, memberId: string, managerId: string): Promise<void> {
  const seen = new Set<string>();
  for (let above: string | null = managerId; above !== null && !seen.has(above); ) {
    if (above === memberId) {
      throw new AppError(
        "REFUSED",
        "Nobody can be their own manager, nor the manager of somebody above them.",
      );
    }
    seen.add(above);
    const row: { managerId: string | null } | null = await tx.member.findFirst({
      where: { id: above },
      select: { managerId: true },
    });
    above = row?.managerId ?? null;
  }
}
