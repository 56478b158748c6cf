import { notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canBuildProcesses } from "../processes/processes.policy";
import { ScenarioReferenceSchema } from "./scenarios.schema";

export const deleteScenario = memberProcedure
  .use(allow(canBuildProcesses))
  .input(ScenarioReferenceSchema)
  .mutation(async ({ ctx, input }) => {
    const { count } = await withTenant(ctx.member.tenantId, (tx) =>
      tx.scenario.deleteMany({ where: { id: input.scenarioId } }),
    );
    if (count === 0) throw notFound("scenario");
  });
