/** What a decision means for the tables of human work: tasks, their candidates and votes, and whose turn it is. */
import type { Candidate } from "@/contracts/human-work";
import type { JournalEvent, JournalEventOf } from "@/contracts/journal";
import { roleCandidateIds } from "@/contracts/role-candidate";
import { elementTitle } from "@/engine/elements/element-title";
import { excludedMembers } from "@/engine/elements/task-exclusion";
import type { Decided } from "./decided";
import type { ProjectedRows, TaskCandidate, TaskChange, TaskPlace } from "./projected-rows";

/** Adds the rows of one event; those that are about no task add none. */
export function projectTask(
  decided: Decided,
  event: JournalEvent,
  rows: ProjectedRows,
  newId: () => string,
): void {
  const { now } = decided;
  switch (event.type) {
    case "taskCreated":
      addTask(decided, event, rows, newId());
      return;
    case "taskClaimed":
      changeTask(rows, decided, event.token, { claimedBy: event.memberId });
      return;
    case "taskReleased":
      changeTask(rows, decided, event.token, {});
      return;
    case "taskAssigned":
      assignTask(decided, event, rows);
      return;
    case "taskHandedOn":
      changeTask(rows, decided, event.token, {});
      replaceCandidates(decided, event.token, event.candidates, rows);
      return;
    case "taskVoted":
      addVote(decided, event, rows);
      keepDutiesApart(decided, rows);
      return;
    case "taskAsked":
      rows.questions.push({
        ...questionAt(decided, event.token),
        askedBy: event.by,
        askedTo: event.memberId,
        question: event.question,
        at: now,
      });
      return;
    case "taskAnswered":
      rows.answers.push({ ...questionAt(decided, event.token), answer: event.answer, at: now });
      return;
    case "taskReturned":
      changeTask(rows, decided, event.token, {
        status: "completed",
        claimedBy: event.memberId,
        completedBy: event.memberId,
        endedAt: now,
        comment: event.comment,
        returnedTo: event.element,
      });
      return;
    case "taskCompleted":
      changeTask(rows, decided, event.token, {
        status: "completed",
        claimedBy: event.completedBy,
        completedBy: event.completedBy,
        endedAt: now,
        outcome: event.outcome,
        comment: event.comment,
      });
      keepDutiesApart(decided, rows);
  }
}

function addTask(
  decided: Decided,
  event: JournalEventOf<"taskCreated">,
  rows: ProjectedRows,
  taskId: string,
): void {
  const { instanceId, processId, graph, state, now } = decided;
  const element = graph.nodes.get(event.element)?.element;
  rows.tasks.push({
    id: taskId,
    instanceId,
    token: event.token,
    processId,
    element: event.element,
    name: element === undefined ? event.element : elementTitle(element),
    createdAt: now,
    dueAt: event.dueAt ?? null,
    claimedBy: null,
    excluded: element?.type === "userTask" ? excludedMembers(element, state) : [],
  });
  for (const candidate of candidateRows(event.candidates, state.requester)) {
    rows.taskCandidates.push({ taskId, ...candidate });
  }
}

/** In place of `from`, who no longer has a part of it; else the member has the task. */
function assignTask(decided: Decided, event: JournalEventOf<"taskAssigned">, rows: ProjectedRows): void {
  const { instanceId, processId, before, state } = decided;
  const { token, memberId, from, how } = event;
  const place = { instanceId, token };
  if (from === undefined) changeTask(rows, decided, token, { claimedBy: memberId });
  else rows.endedCandidates.push({ ...place, candidateId: from });
  rows.newCandidates.push({ ...place, kind: "member", candidateId: memberId });
  const element = (before?.tokens[token] ?? state.tokens[token])?.element;
  if (how !== "person" && element !== undefined) rows.turns.push({ processId, element, memberId });
}

function replaceCandidates(
  { instanceId, state }: Decided,
  token: number,
  candidates: readonly Candidate[],
  rows: ProjectedRows,
): void {
  rows.endedCandidates.push({ instanceId, token, candidateId: null });
  for (const candidate of candidateRows(candidates, state.requester)) {
    rows.newCandidates.push({ instanceId, token, ...candidate });
  }
}

/** Who has done their part is no candidate any more; a next one in turn comes with an event of its own. */
function addVote(decided: Decided, event: JournalEventOf<"taskVoted">, rows: ProjectedRows): void {
  const { instanceId, before, now } = decided;
  const { token, memberId, onBehalfOf = memberId, outcome, comment } = event;
  const task = before?.tokens[token]?.task;
  changeTask(rows, decided, token, {});
  if (task?.each === true) rows.endedCandidates.push({ instanceId, token, candidateId: onBehalfOf });
  rows.votes.push({
    instanceId,
    token,
    number: task?.votes?.length ?? 0,
    memberId: onBehalfOf,
    votedBy: memberId,
    outcome,
    comment,
    at: now,
  });
}

/** The question that was asked last, numbered from 1. */
function questionAt({ instanceId, state }: Decided, token: number): TaskPlace & { number: number } {
  return { instanceId, token, number: state.tokens[token]?.task?.asked ?? 1 };
}

/** Somebody has done a step: it may be one that keeps them from doing what is open elsewhere. */
function keepDutiesApart({ instanceId, graph, state }: Decided, rows: ProjectedRows): void {
  for (const [id, { element: elementId, wait }] of Object.entries(state.tokens)) {
    const element = graph.nodes.get(elementId)?.element;
    if (wait !== "task" || element?.type !== "userTask" || element.excluded === undefined) continue;
    rows.exclusions.push({ instanceId, token: Number(id), members: excludedMembers(element, state) });
  }
}

type CandidateRow = Omit<TaskCandidate, "taskId">;

/** Each once. Only the requester is not found yet, in journals of the first release. */
function candidateRows(candidates: readonly Candidate[], requester: string | null): CandidateRow[] {
  const found = candidates.flatMap((candidate): CandidateRow[] => {
    switch (candidate.kind) {
      case "member":
        return [{ kind: "member", candidateId: candidate.memberId }];
      case "group":
        return [{ kind: "group", candidateId: candidate.groupId }];
      case "role":
        return [{ kind: "role", candidateId: roleCandidateIds[candidate.role] }];
      case "requester":
        return requester === null ? [] : [{ kind: "member", candidateId: requester }];
      default:
        return [];
    }
  });
  return [...new Map(found.map((row) => [row.candidateId, row])).values()];
}

type TaskPatch = Partial<Omit<TaskChange, "instanceId" | "token">>;

/** Of several changes in one decision the last one counts; a task that is new with it has only been claimed. */
function changeTask(rows: ProjectedRows, { instanceId }: Decided, token: number, patch: TaskPatch): void {
  const isIt = (row: { instanceId: string; token: number }) =>
    row.instanceId === instanceId && row.token === token;
  const created = rows.tasks.findLast(isIt);
  if (created !== undefined) {
    created.claimedBy = patch.claimedBy ?? null;
    return;
  }
  const change: TaskChange = {
    instanceId,
    token,
    status: "open",
    claimedBy: null,
    endedAt: null,
    completedBy: null,
    outcome: null,
    comment: null,
    returnedTo: null,
    ...patch,
  };
  const earlier = rows.taskChanges.findLastIndex(isIt);
  if (earlier < 0) rows.taskChanges.push(change);
  else rows.taskChanges[earlier] = change;
}
