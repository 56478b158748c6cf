import { v7 as newId } from "uuid";
import type { Scenario } from "@/contracts/scenario";
import type { Transaction } from "@/server/tenancy/with-tenant";
import { storedScenario } from "./stored-scenario";

type Place = { tenantId: string; processId: string; memberId: string };

/** Adds scenarios to a process that has just been made, as a template or a file brings them. */
export async function insertScenarios(
  tx: Transaction,
  { tenantId, processId, memberId }: Place,
  scenarios: readonly Scenario[],
): Promise<void> {
  await tx.scenario.createMany({
    data: scenarios.map((scenario) => ({
      tenantId,
      id: newId(),
      processId,
      ...storedScenario(scenario),
      createdBy: memberId,
      updatedBy: memberId,
    })),
  });
}
