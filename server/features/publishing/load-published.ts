import { DecisionModelSchema } from "@/contracts/decision";
import { FormDefinitionSchema } from "@/contracts/form";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { decisionKey } from "@/engine/definition/process-decisions";
import type { ScenarioProcess } from "@/engine/scenario/run-scenario";
import type { Transaction } from "@/server/tenancy/with-tenant";

/** Versions of processes with the versions of forms and decisions that they are made of, by version id. */
export async function loadPublished(
  tx: Transaction,
  versionIds: readonly string[],
): Promise<Map<string, ScenarioProcess>> {
  const rows = await tx.processVersion.findMany({
    where: { id: { in: [...versionIds] } },
    select: {
      id: true,
      definition: true,
      forms: { select: { formId: true, formVersion: { select: { definition: true } } } },
      decisions: {
        select: { decisionId: true, asked: true, decisionVersion: { select: { model: true } } },
      },
    },
  });
  return new Map(
    rows.map(({ id, definition, forms, decisions }) => [
      id,
      {
        definition: ProcessDefinitionSchema.parse(definition),
        forms: Object.fromEntries(
          forms.map(({ formId, formVersion }) => [
            formId,
            FormDefinitionSchema.parse(formVersion.definition),
          ]),
        ),
        decisions: Object.fromEntries(
          decisions.map(({ decisionId, asked, decisionVersion }) => [
            decisionKey(decisionId, asked === 0 ? "latest" : asked),
            DecisionModelSchema.parse(decisionVersion.model),
          ]),
        ),
      },
    ]),
  );
}

/** Whether the process calls one of these. */
export function callsAny({ elements }: ProcessDefinition, processIds: ReadonlySet<string>): boolean {
  return elements.some(
    (element) =>
      element.type === "callActivity" && element.processId !== undefined && processIds.has(element.processId),
  );
}
