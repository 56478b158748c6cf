import type { ProcessDefinition } from "@/contracts/process";
import { checkProcess } from "@/engine/definition/check";
import { elementTitle } from "@/engine/elements/element-title";
import { publishedDecisions } from "./directory-decisions";
import { type Directory, publishedForms } from "./load-directory";
import type { ProcessProblem } from "./problem.schema";

/** What the engine finds, and what only the tenant's directory tells: forms and decisions that have moved on since. */
export function checkDraft(definition: ProcessDefinition, directory: Directory): ProcessProblem[] {
  const ids = {
    groups: directory.groups.map((group) => group.id),
    members: directory.members.map((member) => member.id),
    emptyGroups: directory.groups.filter((group) => group.isEmpty).map((group) => group.id),
    tables: new Map(directory.dataTables.map((table) => [table.id, table])),
  };
  const found = checkProcess(definition, publishedForms(directory), ids, publishedDecisions(directory));
  return [
    ...found.map(({ fix: _, ...problem }) => problem),
    ...formWarnings(definition, directory),
    ...decisionWarnings(definition, directory),
  ];
}

/** The forms that the definition names, each once. */
export function formsOf(definition: ProcessDefinition): string[] {
  const ids = definition.elements.flatMap((element) => ("formId" in element ? (element.formId ?? []) : []));
  return [...new Set(ids)];
}

function formWarnings(definition: ProcessDefinition, directory: Directory): ProcessProblem[] {
  return definition.elements.flatMap((element): ProcessProblem[] => {
    if (!("formId" in element) || !element.formId) return [];
    const form = directory.forms.find((candidate) => candidate.id === element.formId);
    if (!form?.hasNewerDraft) return [];
    return [
      {
        severity: "warning",
        code: "formDraftNewer",
        message: `The form "${form.name}" of "${elementTitle(element)}" has changes that are not published; the published version is used.`,
        element: element.id,
        setting: "formId",
      },
    ];
  });
}

function decisionWarnings(definition: ProcessDefinition, directory: Directory): ProcessProblem[] {
  return definition.elements.flatMap((element): ProcessProblem[] => {
    if (element.type !== "businessRuleTask" || element.version !== "latest") return [];
    const decision = directory.decisions.find((candidate) => candidate.id === element.decisionId);
    if (!decision?.hasNewerDraft) return [];
    return [
      {
        severity: "warning",
        code: "decisionDraftNewer",
        message: `The decision "${decision.name}" of "${elementTitle(element)}" has changes that are not published; the published version is used.`,
        element: element.id,
        setting: "decisionId",
      },
    ];
  });
}
