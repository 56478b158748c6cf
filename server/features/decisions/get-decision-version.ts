import { DecisionModelSchema } from "@/contracts/decision";
import { notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canReadDecisions } from "./decisions.policy";
import { DecisionVersionInputSchema, GetDecisionVersionOutputSchema } from "./get-decision-version.schema";

export const getDecisionVersion = memberProcedure
  .use(allow(canReadDecisions))
  .input(DecisionVersionInputSchema)
  .output(GetDecisionVersionOutputSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const version = await tx.decisionVersion.findFirst({
        where: { id: input.versionId, decisionId: input.decisionId },
      });
      if (!version) throw notFound("version");
      return { number: version.number, model: DecisionModelSchema.parse(version.model) };
    }),
  );
