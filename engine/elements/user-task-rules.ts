import type { Candidate, ElementOf } from "@/contracts/process";
import type { CompileScope } from "@/engine/definition/graph";
import type { CompiledForm } from "@/engine/form/compile-form";
import { elementTitle } from "./element-title";

/** What is wrong with a task's own settings. */
export function checkUserTask(
  element: ElementOf<"userTask">,
  form: CompiledForm | null,
  scope: CompileScope,
): void {
  const title = elementTitle(element);
  checkCandidates(element, title, scope);
  const values = new Set<string>();
  for (const [index, outcome] of element.outcomes.entries()) {
    if (values.has(outcome.value)) {
      const setting = `outcomes[${index}].value`;
      scope.error("duplicateOutcome", `"${title}" has the outcome "${outcome.value}" twice.`, setting);
    }
    values.add(outcome.value);
  }
  if (form === null || element.editableFields === undefined) return;
  for (const key of element.editableFields) {
    if (!form.fields.has(key)) {
      const message = `"${title}" makes the field "${key}" editable, which its form does not have.`;
      scope.warning("unknownField", message, "editableFields");
    }
  }
}

function checkCandidates(element: ElementOf<"userTask">, title: string, scope: CompileScope): void {
  if (element.candidates.length === 0) {
    scope.error("candidatesMissing", `Nobody can do "${title}": choose people or groups.`, "candidates");
  }
  const known = element.candidates.filter((candidate) => isKnown(candidate, scope));
  if (known.length < element.candidates.length) {
    const message = `"${title}" names people or groups that no longer exist.`;
    if (known.length === 0) scope.error("candidatesUnknown", message, "candidates");
    else scope.warning("candidatesUnknown", message, "candidates");
  }
  if (
    element.candidates.length > 0 &&
    element.candidates.every((candidate) => candidate.kind === "requester")
  ) {
    checkRequester(title, scope);
  }
}

function isKnown(candidate: Candidate, scope: CompileScope): boolean {
  const { directory } = scope;
  if (directory === null || candidate.kind === "requester") return true;
  return candidate.kind === "group"
    ? directory.groups.has(candidate.groupId)
    : directory.members.has(candidate.memberId);
}

/** A hook has no requester, so nobody would see the task. */
function checkRequester(title: string, scope: CompileScope): void {
  const hook = scope.definition.elements.some(
    (element) => element.type === "startEvent" && element.startedBy.includes("hook"),
  );
  if (!hook) return;
  const message = `"${title}" is only for the requester, but a hook can start this process and has none. Add a group for those.`;
  scope.warning("requesterOfHook", message, "candidates");
}
