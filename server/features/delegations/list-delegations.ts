import { FORMER_MEMBER, loadNames } from "@/server/features/members/load-names";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canDelegate } from "./delegations.policy";
import { ListDelegationsOutputSchema } from "./delegations.schema";

/** What the member has delegated and what was delegated to them, as far as it is not over. */
export const listDelegations = memberProcedure
  .use(allow(canDelegate))
  .output(ListDelegationsOutputSchema)
  .query(({ ctx }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const { memberId } = ctx.member;
      const rows = await tx.delegation.findMany({
        where: { endsAt: { gt: new Date() }, OR: [{ fromMemberId: memberId }, { toMemberId: memberId }] },
        orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      });
      const names = await loadNames(
        tx,
        rows.flatMap((row) => [row.fromMemberId, row.toMemberId]),
      );
      const processes = await tx.process.findMany({
        where: { id: { in: rows.flatMap((row) => row.processId ?? []) } },
        select: { id: true, name: true },
      });
      return rows.map((row) => ({
        id: row.id,
        fromName: names.member(row.fromMemberId) ?? FORMER_MEMBER,
        toName: names.member(row.toMemberId) ?? FORMER_MEMBER,
        isMine: row.fromMemberId === memberId,
        processName: processes.find((process) => process.id === row.processId)?.name ?? null,
        startsAt: row.startsAt,
        endsAt: row.endsAt,
      }));
    }),
  );
