import type { FindImpacts, FormPublication } from "@/engine/impact/publication";
import { runScenarios } from "@/engine/scenario/run-scenario";
import { withForm } from "./when-republished";

/** So many cases are played in all, each twice; the rest run when their process is published. */
const MOST_PLAYED = 60;

/** Scenarios of processes that pass with the form as it is published, and fail with the new version. */
export const scenarios: FindImpacts<FormPublication> = ({ id: formId, before, after, drafts }) => {
  const share = Math.ceil(MOST_PLAYED / Math.max(drafts.length, 1));
  return drafts.flatMap((draft) => {
    const cases = draft.scenarios.slice(0, share);
    if (cases.length === 0) return [];
    const now = runScenarios(withForm(draft, formId, before), cases);
    const then = runScenarios(withForm(draft, formId, after), cases);
    const says = cases.flatMap(({ name }, index) => {
      const difference = then[index]?.difference ?? null;
      return now[index]?.passed && difference !== null ? [`“${name}” fails. ${difference}`] : [];
    });
    if (says.length === 0) return [];
    const { id, name } = draft;
    const about = { kind: "scenario" as const, processId: id };
    return [{ weight: "breaks" as const, about, title: `Scenarios of “${name}”`, says, once: name }];
  });
};
