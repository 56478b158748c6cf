import type { ElementOf } from "@/contracts/process";
import type { CompileScope } from "@/engine/definition/graph";

type UserTask = ElementOf<"userTask">;

/** What is wrong with how several do a task, and with who gets it. */
export function checkCompletion(element: UserTask, title: string, scope: CompileScope): void {
  const { completion, outcomes, distribution, followUps = [] } = element;
  if (completion === undefined) return;
  const values = new Set<string>(outcomes.map((outcome) => outcome.value));
  const named = {
    outcome: "outcome" in completion ? completion.outcome : undefined,
    otherwise: "otherwise" in completion ? completion.otherwise : undefined,
  };
  for (const [setting, value] of Object.entries(named)) {
    if (value === undefined || values.has(value)) continue;
    const message = `"${title}" decides by the outcome "${value}", which it does not have.`;
    scope.error("outcomeUnknown", message, `completion.${setting}`);
  }
  if (distribution !== undefined) {
    const message = `"${title}" is done by several, so it cannot be given to one of them.`;
    scope.error("distributionOfMany", message, "distribution");
  }
  for (const [index, followUp] of followUps.entries()) {
    if (followUp.kind !== "reassign") continue;
    const message = `"${title}" is done by several, so it cannot go to others as a whole.`;
    scope.error("reassignMany", message, `followUps[${index}].kind`);
  }
}

/** What is wrong with a task's due date and with what follows when it is not done. */
export function checkTimes(element: UserTask, title: string, scope: CompileScope): void {
  const { dueAfter, dueAt, followUps = [] } = element;
  if (dueAfter !== undefined && dueAt !== undefined) {
    scope.error("dueTwice", `"${title}" has two due dates; keep one.`, "dueAt");
  }
  const due = dueAfter !== undefined || dueAt !== undefined;
  for (const [index, { before, after, kind, to, code }] of followUps.entries()) {
    const setting = (name: string) => `followUps[${index}].${name}`;
    if (before !== undefined && after !== undefined) {
      const message = `A follow-up of "${title}" is both before and after its due date; keep one.`;
      scope.error("followUpTwice", message, setting("before"));
    }
    if (!due && before !== undefined) {
      const message = `A follow-up of "${title}" comes before its due date, but it has none.`;
      scope.error("followUpWithoutDue", message, setting("before"));
    }
    if (!due && before === undefined && after === undefined) {
      const message = `A follow-up of "${title}" does not say when it comes.`;
      scope.error("followUpWithoutTime", message, setting("after"));
    }
    if (kind === "reassign" && (to === undefined || to.length === 0)) {
      scope.error("followUpToNobody", `A follow-up of "${title}" does not say who gets it.`, setting("to"));
    }
    if (kind === "escalate" && code === undefined) {
      scope.error("followUpWithoutCode", `An escalation of "${title}" has no code.`, setting("code"));
    }
  }
}
