import type { FormDefinition } from "@/contracts/form";
import { startsFor } from "@/engine/definition/starts";
import { stepFieldsOf } from "@/engine/form/step-fields";
import type { FindImpacts, ProcessPublication } from "@/engine/impact/publication";
import { refusedSubmissions, type ShownForm } from "@/engine/impact/refused-submissions";
import type { ScenarioProcess } from "@/engine/scenario/run-scenario";

/** Calls of other systems that will be refused: they go on sending what they sent. */
export const hooks: FindImpacts<ProcessPublication> = ({ id, before, after }, around) => {
  const own = around.hooks.filter(({ processId }) => processId === id);
  if (own.length === 0) return [];
  const says = refusals(before, after);
  if (says.length === 0) return [];
  return own.map((hook) => ({
    weight: "breaks",
    about: { kind: "hook", id: hook.id, processId: id },
    title: `Hook “${hook.name}”`,
    says,
  }));
};

function refusals(before: ScenarioProcess, after: ScenarioProcess): string[] {
  const [was, is] = [openStart(before), openStart(after)];
  if (was === null) return [];
  if (is === null) return ["No start of the process is open to hooks any more: all calls are refused."];
  return refusedSubmissions(was, is);
}

const noFields: FormDefinition = { schemaVersion: 1, title: "", fields: [] };

/** The form that a hook fills in: that of the first start that is open to hooks; a start without a form takes no fields. */
function openStart({ definition, forms }: ScenarioProcess): ShownForm | null {
  const [start] = startsFor(definition, "hook");
  if (start === undefined) return null;
  return { form: forms[start.formId ?? ""] ?? noFields, step: stepFieldsOf(start) };
}
