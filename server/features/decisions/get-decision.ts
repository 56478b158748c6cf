import { isDeepStrictEqual } from "node:util";
import { DecisionModelSchema } from "@/contracts/decision";
import { FORMER_MEMBER, loadNames } from "@/server/features/members/load-names";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canReadDecisions } from "./decisions.policy";
import { DecisionIdInputSchema, GetDecisionOutputSchema } from "./get-decision.schema";
import { getOwnedDecision } from "./get-owned-decision";
import { loadImportedModels } from "./load-imported-models";

/** A decision with its draft, as the editor opens it. */
export const getDecision = memberProcedure
  .use(allow(canReadDecisions))
  .input(DecisionIdInputSchema)
  .output(GetDecisionOutputSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const decision = await getOwnedDecision(tx, input.decisionId);
      const draft = DecisionModelSchema.parse(decision.draft);
      const version = await findVersion(tx, decision.publishedVersionId);
      const editor = decision.updatedBy ?? decision.createdBy;
      const names = await loadNames(tx, [editor]);
      return {
        id: decision.id,
        name: decision.name,
        draft,
        imports: await loadImportedModels(tx, [draft]),
        draftRevision: decision.draftRevision,
        updatedAt: decision.updatedAt,
        updatedBy: { memberId: editor, name: names.member(editor) ?? FORMER_MEMBER },
        published: version && {
          versionId: version.id,
          number: version.number,
          publishedAt: version.publishedAt,
        },
        hasChanges: !version || !isDeepStrictEqual(version.model, decision.draft),
        isArchived: decision.archivedAt !== null,
      };
    }),
  );

async function findVersion(tx: Transaction, versionId: string | null) {
  return versionId ? tx.decisionVersion.findFirst({ where: { id: versionId } }) : null;
}
