import { v7 as newId } from "uuid";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { CreateDecisionInputSchema, CreateDecisionOutputSchema } from "./create-decision.schema";
import { canBuildDecisions } from "./decisions.policy";
import { storedModel } from "./stored-model";
import { tablePlans } from "./templates/decision-templates";
import { tableModel } from "./templates/table-model";

export const createDecision = memberProcedure
  .use(allow(canBuildDecisions))
  .input(CreateDecisionInputSchema)
  .output(CreateDecisionOutputSchema)
  .mutation(({ ctx, input }) => {
    const { tenantId, memberId } = ctx.member;
    const id = newId();
    const draft = storedModel(tableModel(input.name, tablePlans[input.template]));
    return withTenant(tenantId, async (tx) => {
      await tx.decision.create({
        data: { tenantId, id, name: input.name, draft, createdBy: memberId, updatedBy: memberId },
      });
      return { id };
    });
  });
