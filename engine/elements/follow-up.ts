/** What happens while a task is not done: one timer at a time, for the next of its follow-ups. */
import type { Assignee } from "@/contracts/human-work";
import type { Moves } from "@/engine/definition/graph";
import type { CompiledTask } from "./compiled-task";
import { remindCandidates, tellAssignees } from "./remind-candidates";
import { findCandidates } from "./task-candidates";
import { type PlannedFollowUp, planFollowUps } from "./task-due";
import { excludedMembers } from "./task-exclusion";

/** Sets the timer of the next follow-up, if there is one; a time that has passed comes at once. */
export function scheduleFollowUp(moves: Moves, token: number, task: CompiledTask): void {
  const next = nextFollowUp(moves, token, task);
  if (next === undefined) return;
  const { now } = moves.context;
  const dueAt = Date.parse(next.at) < Date.parse(now) ? now : next.at;
  const element = task.element.id;
  moves.emit({ type: "timerScheduled", token, element, purpose: "followUp", dueAt });
}

/** Does the next follow-up and sets the timer of the one after it. */
export function doFollowUp(moves: Moves, token: number, task: CompiledTask): void {
  const next = nextFollowUp(moves, token, task);
  if (next === undefined) return;
  moves.emit({ type: "taskFollowedUp", token, number: moves.token(token).task?.followedUp ?? 0 });
  scheduleFollowUp(moves, token, task);
  const { followUp, number } = next;
  if (followUp.kind === "escalate") {
    moves.raise(token, followUp.code ?? null);
    return;
  }
  const { assignees } = findCandidates(moves, token, task.followUps[number] ?? []);
  if (followUp.kind === "reassign") handOn(moves, token, task, assignees);
  else if (assignees.length > 0) tellAssignees(moves, token, task.element, assignees);
  else remindCandidates(moves, token, task.element);
}

function nextFollowUp(moves: Moves, token: number, { element }: CompiledTask): PlannedFollowUp | undefined {
  if (element.followUps === undefined) return undefined;
  const { task } = moves.token(token);
  if (task === undefined) return undefined;
  const planned = planFollowUps(element, task.dueAt ?? task.since, moves.context);
  return planned[task.followedUp ?? 0];
}

/** The task goes to others; when nobody is found it stays with those who have it. */
function handOn(moves: Moves, token: number, { element }: CompiledTask, assignees: Assignee[]): void {
  const excluded = excludedMembers(element, moves.state);
  const candidates = assignees.filter(
    (assignee) => assignee.kind !== "member" || !excluded.includes(assignee.memberId),
  );
  if (candidates.length === 0 || element.completion !== undefined) return;
  moves.emit({ type: "taskHandedOn", token, candidates });
  tellAssignees(moves, token, element, candidates);
}
