import type { ElementOf } from "@/contracts/process";
import type { ElementEntry, Names } from "@/engine/definition/graph";
import type { Token } from "@/engine/instance/types";
import { beginTask } from "./begin-task";
import { candidateNames } from "./candidate-names";
import { compileTask } from "./compiled-task";
import { completeTask } from "./complete-task";
import { elementTitle } from "./element-title";
import { doFollowUp } from "./follow-up";
import { inList } from "./in-list";
import { remindCandidates } from "./remind-candidates";
import { openParts, refuseTask } from "./task-rights";
import { checkUserTask } from "./user-task-rules";

/** BPMN user task: work for one or several of its candidates, who may fill in its form and pick one of its outcomes. */
export const userTask: ElementEntry<"userTask"> = {
  hasResult: true,
  waits: "always",

  compile(element, scope) {
    const task = compileTask(element, scope);
    checkUserTask(element, task.form, scope);
    return {
      enter: (moves, token) => beginTask(moves, token, task),
      completeTask: (moves, command) => completeTask(moves, command, task),
      refuseTask: (moves, command) => refuseTask(moves, command, element),
      timerFired(moves, token, purpose) {
        if (purpose === "followUp") doFollowUp(moves, token, task);
        else remindCandidates(moves, token, element);
      },
    };
  },

  summary(element, names) {
    const who = peopleOf(element, names);
    const outcomes = element.outcomes.map((outcome) => outcome.label.toLowerCase());
    if (who === null) return "Nobody yet";
    const subject = `${who.charAt(0).toUpperCase()}${who.slice(1)}`;
    if (outcomes.length === 0)
      return `${subject} ${element.formId === undefined ? "does this" : "fills in a form"}`;
    return `${subject} can ${inList(outcomes)}`;
  },

  waitsFor(token, element, names) {
    const title = elementTitle(element);
    if (token.claimedBy !== undefined) {
      return `${names.member(token.claimedBy) ?? "Somebody"} is working on "${title}"`;
    }
    return `Waiting for ${waitedFor(token, element, names) ?? "somebody"} to do "${title}"`;
  },
};

function peopleOf({ candidates, completion }: ElementOf<"userTask">, names: Names): string | null {
  const who = candidateNames(candidates, names, completion === undefined ? "or" : "and");
  if (who === null) return null;
  switch (completion?.rule) {
    case undefined:
      return who;
    case "all":
      return `Everybody of ${who}`;
    case "count":
      return `${completion.count} of ${who}`;
    case "majority":
      return `Most of ${who}`;
    case "sequential":
      return `One after the other, ${who}`;
  }
}

/** Many are counted; the first few are named. */
const MOST_NAMES = 3;

function waitedFor({ task }: Token, element: ElementOf<"userTask">, names: Names): string | null {
  if (task?.each !== true) return candidateNames(task?.candidates ?? element.candidates, names);
  const open = openParts(task).map((memberId) => ({ kind: "member" as const, memberId }));
  if (open.length <= MOST_NAMES) return candidateNames(open, names, "and");
  return `${open.length} of ${task.candidates.length} people`;
}
