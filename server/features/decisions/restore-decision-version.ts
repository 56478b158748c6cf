import { DecisionModelSchema } from "@/contracts/decision";
import { AppError, notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { tellsOfDraft } from "@/server/trpc/tells-of-draft";
import { canBuildDecisions } from "./decisions.policy";
import { DecisionVersionInputSchema } from "./get-decision-version.schema";
import { storedModel } from "./stored-model";
import { DecisionRevisionOutputSchema } from "./update-decision-draft.schema";

/** Puts a version back into the draft. What is published does not change until somebody publishes again. */
export const restoreDecisionVersion = memberProcedure
  .use(allow(canBuildDecisions))
  .use(tellsOfDraft("decision"))
  .input(DecisionVersionInputSchema)
  .output(DecisionRevisionOutputSchema)
  .mutation(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const { tenantId, memberId } = ctx.member;
      const version = await tx.decisionVersion.findFirst({
        where: { id: input.versionId, decisionId: input.decisionId },
        include: { decision: true },
      });
      if (!version) throw notFound("version");
      if (version.decision.archivedAt) {
        throw new AppError("GONE", "This decision is archived. Restore it before you change it.");
      }
      const draft = DecisionModelSchema.parse(version.model);
      return tx.decision.update({
        where: { tenantId_id: { tenantId, id: input.decisionId } },
        data: {
          draft: storedModel(draft),
          originId: version.originId,
          name: draft.name.trim() || "Untitled decision",
          draftRevision: { increment: 1 },
          updatedAt: new Date(),
          updatedBy: memberId,
        },
        select: { draftRevision: true },
      });
    }),
  );
