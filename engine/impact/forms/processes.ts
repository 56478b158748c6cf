import { newProblems } from "@/engine/impact/new-problems";
import type { FindImpacts, FormPublication } from "@/engine/impact/publication";
import { aboutDecision } from "./decisions";
import { withForm } from "./when-republished";

/** Conditions, assignments, mappings and steps that do not fit the form any more. */
export const processes: FindImpacts<FormPublication> = ({ id: formId, before, after, drafts }, { tables }) =>
  drafts.flatMap((draft) => {
    const { id, name } = draft;
    const found = newProblems(withForm(draft, formId, before), withForm(draft, formId, after), tables);
    const says = [
      ...new Set(found.filter((problem) => !aboutDecision(problem)).map(({ message }) => message)),
    ];
    if (says.length === 0) return [];
    return [
      {
        weight: "breaks" as const,
        about: { kind: "process" as const, id },
        title: `Process “${name}”`,
        says,
        once: name,
      },
    ];
  });
