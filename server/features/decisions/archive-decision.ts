import { notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { tellsOfDraft } from "@/server/trpc/tells-of-draft";
import { ArchiveDecisionInputSchema, ArchiveDecisionOutputSchema } from "./archive-decision.schema";
import { canBuildDecisions } from "./decisions.policy";

/** An archived decision cannot be changed or newly used; processes that use a version of it go on. */
export const archiveDecision = memberProcedure
  .use(allow(canBuildDecisions))
  .use(tellsOfDraft("decision"))
  .input(ArchiveDecisionInputSchema)
  .output(ArchiveDecisionOutputSchema)
  .mutation(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const { count } = await tx.decision.updateMany({
        where: { id: input.decisionId },
        data: { archivedAt: input.archived ? new Date() : null },
      });
      if (count === 0) throw notFound("decision");
      return { archived: input.archived };
    }),
  );
