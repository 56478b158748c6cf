import { notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canDelegate } from "./delegations.policy";
import { DelegationReferenceSchema } from "./delegations.schema";

/** Ends a delegation at once, for who gave it and for who has it; one that has not begun is forgotten. */
export const endDelegation = memberProcedure
  .use(allow(canDelegate))
  .input(DelegationReferenceSchema)
  .mutation(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const { memberId } = ctx.member;
      const now = new Date();
      const mine = {
        id: input.delegationId,
        OR: [{ fromMemberId: memberId }, { toMemberId: memberId }],
      };
      const delegation = await tx.delegation.findFirst({ where: mine });
      if (!delegation) throw notFound("delegation");
      if (delegation.startsAt >= now) await tx.delegation.deleteMany({ where: mine });
      else if (delegation.endsAt > now)
        await tx.delegation.updateMany({ where: mine, data: { endsAt: now } });
    }),
  );
