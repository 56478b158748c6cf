import type { Candidate } from "@/contracts/human-work";
import type { ElementOf } from "@/contracts/process";
import type { CompileScope } from "@/engine/definition/graph";
import type { CompiledForm } from "@/engine/form/compile-form";
import { checkStepFields } from "./check-step-fields";
import { elementTitle } from "./element-title";
import { checkCompletion, checkTimes } from "./task-rules";

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
  checkCompletion(element, title, scope);
  checkTimes(element, title, scope);
  checkStepFields(element, form, scope);
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
  checkPerformers(element, title, scope);
  const needsRequester = element.candidates.every(
    ({ kind, ...rest }) => kind === "requester" || (kind === "manager" && !("element" in rest)),
  );
  if (element.candidates.length > 0 && needsRequester) checkRequester(title, scope);
}

function isKnown(candidate: Candidate, { directory }: CompileScope): boolean {
  if (directory === null) return true;
  if (candidate.kind === "group") return directory.groups.has(candidate.groupId);
  return candidate.kind !== "member" || directory.members.has(candidate.memberId);
}

/** Steps that are named for who did them have to be steps that people do. */
function checkPerformers(element: ElementOf<"userTask">, title: string, scope: CompileScope): void {
  const check = (id: string | undefined, setting: string) => {
    const type = id === undefined ? "userTask" : scope.nodes.get(id)?.element.type;
    if (type === "userTask") return;
    scope.error("performerUnknown", `"${title}" names "${id}", which is no task that people do.`, setting);
  };
  for (const [index, candidate] of element.candidates.entries()) {
    if ("element" in candidate) check(candidate.element, `candidates[${index}].element`);
  }
  for (const [index, id] of (element.returnTo ?? []).entries()) {
    check(id, `returnTo[${index}]`);
    const target = scope.nodes.get(id);
    if (target === undefined || target.parent === scope.node.parent) continue;
    const message = `"${title}" cannot be sent back to "${elementTitle(target.element)}": it stands in another sub-process.`;
    scope.error("returnElsewhere", message, `returnTo[${index}]`);
  }
  for (const [index, exclusion] of (element.excluded ?? []).entries()) {
    if ("element" in exclusion) check(exclusion.element, `excluded[${index}].element`);
  }
}

/** Hooks and events have no requester, so nobody would see the task. */
function checkRequester(title: string, scope: CompileScope): void {
  const starts = scope.definition.elements.filter((element) => element.type === "startEvent");
  const hook = starts.some(({ startedBy, parent, event }) => !parent && !event && startedBy.includes("hook"));
  const event = starts.some(({ parent, event }) => parent === undefined && event !== undefined);
  if (!hook && !event) return;
  const who = hook ? "a hook" : "an event";
  const message = `"${title}" is only for the requester, but ${who} can start this process and has none. Add a group for those.`;
  scope.warning(hook ? "requesterOfHook" : "requesterOfEvent", message, "candidates");
}
