import { v7 as newId } from "uuid";
import { AppError, notFound } from "@/server/errors";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { getOwnedProcess } from "../processes/get-owned-process";
import { canBuildProcesses } from "../processes/processes.policy";
import { explainTakenName } from "./explain-taken-name";
import { SaveScenarioInputSchema, SaveScenarioOutputSchema } from "./save-scenario.schema";
import { MOST_SCENARIOS } from "./scenarios.schema";
import { storedScenario } from "./stored-scenario";

/** Keeps a scenario of the process, as a new one or in place of another. */
export const saveScenario = memberProcedure
  .use(allow(canBuildProcesses))
  .input(SaveScenarioInputSchema)
  .output(SaveScenarioOutputSchema)
  .mutation(async ({ ctx, input }) => {
    const { tenantId, memberId } = ctx.member;
    const { processId, scenarioId = newId(), scenario } = input;
    const stored = storedScenario(scenario);
    const save = withTenant(tenantId, async (tx) => {
      await refuseArchived(tx, processId);
      if (input.scenarioId !== undefined) {
        const { count } = await tx.scenario.updateMany({
          where: { id: scenarioId, processId },
          data: { ...stored, updatedBy: memberId, updatedAt: new Date() },
        });
        if (count === 0) throw notFound("scenario");
        return;
      }
      await refuseMore(tx, processId);
      await tx.scenario.create({
        data: { tenantId, id: scenarioId, processId, ...stored, createdBy: memberId, updatedBy: memberId },
      });
    });
    await save.catch((error: unknown) => explainTakenName(error, stored.name));
    return { scenarioId };
  });

async function refuseArchived(tx: Transaction, processId: string): Promise<void> {
  const process = await getOwnedProcess(tx, processId);
  if (process.archivedAt) {
    throw new AppError("GONE", "This process is archived. Restore it before you change it.");
  }
}

async function refuseMore(tx: Transaction, processId: string): Promise<void> {
  const kept = await tx.scenario.count({ where: { processId } });
  if (kept >= MOST_SCENARIOS) {
    throw new AppError(
      "REFUSED",
      `A process keeps ${MOST_SCENARIOS} scenarios. Delete one before you add another.`,
    );
  }
}
