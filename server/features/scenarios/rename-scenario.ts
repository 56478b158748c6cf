import { notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canBuildProcesses } from "../processes/processes.policy";
import { explainTakenName } from "./explain-taken-name";
import { RenameScenarioInputSchema } from "./rename-scenario.schema";

export const renameScenario = memberProcedure
  .use(allow(canBuildProcesses))
  .input(RenameScenarioInputSchema)
  .mutation(async ({ ctx, input }) => {
    const { tenantId, memberId } = ctx.member;
    const { scenarioId, name } = input;
    const renamed = await withTenant(tenantId, (tx) =>
      tx.scenario.updateMany({
        where: { id: scenarioId },
        data: { name, updatedBy: memberId, updatedAt: new Date() },
      }),
    ).catch((error: unknown) => explainTakenName(error, name));
    if (renamed.count === 0) throw notFound("scenario");
  });
