import type { Assignee } from "@/contracts/human-work";
import type { JournalEventOf } from "@/contracts/journal";
import type { Moves } from "@/engine/definition/graph";
import { addDuration } from "@/engine/time/add-duration";
import type { CompiledTask } from "./compiled-task";
import { elementTitle } from "./element-title";
import { scheduleFollowUp } from "./follow-up";
import { directoryOf, findCandidates } from "./task-candidates";
import { chooseMember } from "./task-distribution";
import { taskDueAt } from "./task-due";
import { excludedMembers } from "./task-exclusion";

/** Each part is kept with the instance, which has to stay small. */
const MOST_PARTS = 200;

/**
 * Creates the task for those who may do it. Where nobody is found it stops as an incident instead: a task that nobody sees
 * would wait for ever. An incident comes before the task, so that a retry can create it.
 */
export function beginTask(moves: Moves, token: number, task: CompiledTask): void {
  const { element } = task;
  const people = findPeople(moves, token, task);
  if (typeof people === "string") {
    moves.fail(token, `Nobody can do "${elementTitle(element)}": ${people}.`);
    return;
  }
  const dueAt = taskDueAt(moves, token, element, task.dueAt);
  if (dueAt === null) return;
  const due = dueAt === undefined ? {} : { dueAt };
  moves.emit({ type: "taskCreated", token, element: element.id, ...people, ...due });
  distribute(moves, token, task, people.candidates);
  scheduleReminder(moves, token, task);
  scheduleFollowUp(moves, token, task);
}

type People = Pick<JournalEventOf<"taskCreated">, "each" | "steps"> & { candidates: Assignee[] };

/** The people of a new task, or why there are none. */
function findPeople(moves: Moves, token: number, { element, candidates }: CompiledTask): People | string {
  const { assignees, missing } = findCandidates(moves, token, candidates);
  const excluded = excludedMembers(element, moves.state);
  const allowed = assignees.filter(
    (assignee) => assignee.kind !== "member" || !excluded.includes(assignee.memberId),
  );
  const everybody = element.completion !== undefined;
  if (missing.length > 0 && (everybody || allowed.length === 0)) return missing.join(", and ");
  const directory = directoryOf(moves);
  const asked = element.completion?.rule === "sequential" ? allowed.map((step) => [step]) : [allowed];
  if (asked.length === 0 || asked.some((step) => !directory.hasMember(step, excluded))) {
    return excluded.length > 0
      ? "all candidates have left, or have done what those who do this must not have done"
      : "its candidates have left, or their groups are empty";
  }
  if (!everybody) return { candidates: allowed };
  if (element.completion?.rule === "sequential") return { candidates: allowed.slice(0, 1), steps: allowed };
  const members = directory.members(allowed).filter((member) => !excluded.includes(member));
  if (members.length > MOST_PARTS) return `it would need ${members.length} people, at most ${MOST_PARTS} fit`;
  return { candidates: members.map((memberId) => ({ kind: "member", memberId })), each: true };
}

function distribute(moves: Moves, token: number, { element }: CompiledTask, candidates: Assignee[]): void {
  if (element.distribution === undefined || element.completion !== undefined) return;
  const memberId = chooseMember(moves, element, candidates);
  if (memberId === null) return;
  moves.emit({ type: "taskAssigned", token, memberId, how: element.distribution });
}

function scheduleReminder(moves: Moves, token: number, { element }: CompiledTask): void {
  if (element.reminderAfter === undefined) return;
  const dueAt = addDuration(moves.context.now, element.reminderAfter, moves.context.timeZone);
  if (dueAt === null) return;
  moves.emit({ type: "timerScheduled", token, element: element.id, purpose: "reminder", dueAt });
}
