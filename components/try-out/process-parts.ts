import type { FormDefinition } from "@/contracts/form";
import { decisionKey, type ProcessDecisions } from "@/engine/definition/process-decisions";
import type { ProcessDirectory } from "@/server/features/processes/get-directory.schema";

/** Forms and decisions as a run takes them: what is published and, of what never was, the draft, so that it can be tried first. */
export function processParts({ forms, decisions, decisionVersions }: ProcessDirectory): {
  forms: Record<string, FormDefinition>;
  decisions: ProcessDecisions;
} {
  return {
    forms: Object.fromEntries(forms.map(({ id, definition }) => [id, definition])),
    decisions: Object.fromEntries([
      ...decisions.map(({ id, model }) => [decisionKey(id, "latest"), model]),
      ...decisionVersions.map(({ decisionId, number, model }) => [decisionKey(decisionId, number), model]),
    ]),
  };
}
