import { DecisionModelSchema } from "@/contracts/decision";
import { countRules } from "@/engine/decision/count-rules";
import { FORMER_MEMBER, loadNames } from "@/server/features/members/load-names";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canReadDecisions } from "./decisions.policy";
import { DecisionIdInputSchema } from "./get-decision.schema";
import { getOwnedDecision } from "./get-owned-decision";
import { ListDecisionVersionsOutputSchema } from "./list-decision-versions.schema";

/** Far more than anybody reads; older versions stay reachable through the processes that use them. */
const MOST_VERSIONS = 200;

/** Latest first. */
export const listDecisionVersions = memberProcedure
  .use(allow(canReadDecisions))
  .input(DecisionIdInputSchema)
  .output(ListDecisionVersionsOutputSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const decision = await getOwnedDecision(tx, input.decisionId);
      const versions = await tx.decisionVersion.findMany({
        where: { decisionId: decision.id },
        orderBy: { number: "desc" },
        take: MOST_VERSIONS,
      });
      const names = await loadNames(
        tx,
        versions.map((version) => version.publishedBy),
      );
      return versions.map((version) => ({
        id: version.id,
        number: version.number,
        publishedAt: version.publishedAt,
        publishedBy: names.member(version.publishedBy) ?? FORMER_MEMBER,
        rules: countRules(DecisionModelSchema.parse(version.model)),
        isCurrent: version.id === decision.publishedVersionId,
      }));
    }),
  );
