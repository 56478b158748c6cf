import type { Actor, EffectRequest, JournalEvent, TimerPurpose } from "@/contracts/journal";
import type { Permit } from "@/contracts/throttle";
import type { Variables } from "@/contracts/value";
import type { InstanceState } from "@/engine/instance/types";
import { type ExchangeRows, noExchange } from "./exchange-rows";

/** What a batch of decisions changes in the database, by table. Times are ISO 8601 UTC. */
export interface ProjectedRows {
  instances: InstanceChange[];
  journal: JournalRow[];
  facts: StepFact[];
  tasks: NewTask[];
  taskCandidates: TaskCandidate[];
  taskChanges: TaskChange[];
  /** Candidates that are none any more; a null id means all of the task. */
  endedCandidates: { instanceId: string; token: number; candidateId: string | null }[];
  newCandidates: (TaskPlace & Omit<TaskCandidate, "taskId">)[];
  votes: NewVote[];
  questions: (TaskPlace & {
    number: number;
    askedBy: string;
    askedTo: string;
    question: string;
    at: string;
  })[];
  /** A null answer: the question was taken back. */
  answers: (TaskPlace & { number: number; answer: string | null; at: string })[];
  /** Members who must not do an open task from now on. */
  exclusions: (TaskPlace & { members: string[] })[];
  /** Members to whom a task was given in turn. */
  turns: { processId: string; element: string; memberId: string }[];
  submissions: NewSubmission[];
  effects: NewEffect[];
  permits: NewPermit[];
  /** Whose turn it is: what they have waited for. */
  grantedPermits: (TaskPlace & { kind: Permit["kind"] })[];
  /** What has left a step holds nothing there any more; a null token: the instance has ended. */
  endedPermits: { instanceId: string; token: number | null }[];
  timers: NewTimer[];
  endedTimers: TimerKey[];
  /** Tokens that were given up: the open tasks, effects and timers there go with them. */
  cancelledTokens: { instanceId: string; token: number; at: string }[];
  /** Instances that were terminated: their open tasks, effects and timers go with them. */
  terminated: { instanceId: string; at: string }[];
  /** What other instances get to know of. */
  exchange: ExchangeRows;
}

export interface InstanceChange {
  id: string;
  /** The write is refused unless the row has this revision: nobody else has written meanwhile. */
  revisionBefore: number;
  /** The sequence of the instance's newest journal row. */
  revision: number;
  status: InstanceState["status"];
  state: InstanceState;
  readyAt: string | null;
  incidents: number;
  endedAt: string | null;
  changedAt: string;
}

export interface JournalRow {
  instanceId: string;
  sequence: number;
  at: string;
  actor: Actor;
  events: readonly JournalEvent[];
}

/** One pass of a token through an element. */
export interface StepFact {
  instanceId: string;
  token: number;
  processId: string;
  processVersionId: string;
  element: string;
  elementType: string;
  enteredAt: string;
  leftAt: string;
  outcome: string | null;
  performerId: string | null;
}

export interface NewTask {
  id: string;
  instanceId: string;
  token: number;
  processId: string;
  element: string;
  name: string;
  createdAt: string;
  dueAt: string | null;
  claimedBy: string | null;
  excluded: string[];
}

export interface TaskPlace {
  instanceId: string;
  token: number;
}

export interface NewVote extends TaskPlace {
  number: number;
  memberId: string;
  votedBy: string;
  outcome: string | null;
  comment: string | null;
  at: string;
}

export interface TaskCandidate {
  taskId: string;
  kind: "member" | "group" | "role";
  candidateId: string;
}

export interface TaskChange {
  instanceId: string;
  token: number;
  status: "open" | "completed";
  claimedBy: string | null;
  endedAt: string | null;
  completedBy: string | null;
  outcome: string | null;
  comment: string | null;
  /** The earlier task to which it was sent back instead. */
  returnedTo: string | null;
}

/** A form that was filled in. */
export interface NewSubmission extends TaskPlace {
  /** Of several who fill in the same step, from 0. */
  number: number;
  formId: string;
  processId: string;
  processVersionId: string;
  element: string;
  at: string;
  /** Null: another system, or somebody who is not signed in. */
  by: string | null;
  /** The form's fields, by key; empty ones are left out. */
  content: Variables;
}

export interface NewEffect {
  id: string;
  instanceId: string;
  token: number;
  element: string;
  /** Whether the token waits for the outcome. */
  awaited: boolean;
  request: EffectRequest;
  maxAttempts: number;
  backoffSeconds: number;
  at: string;
}

export interface NewPermit extends Omit<Permit, "of"> {
  instanceId: string;
  token: number;
  /** Who share the limit. */
  throttle: string;
  processId: string;
  /** Null: the limit is the whole process's. */
  element: string | null;
  at: string;
}

export interface TimerKey {
  instanceId: string;
  token: number;
  purpose: TimerPurpose;
}

export interface NewTimer extends TimerKey {
  dueAt: string;
}

export function noRows(): ProjectedRows {
  return {
    instances: [],
    journal: [],
    facts: [],
    tasks: [],
    taskCandidates: [],
    taskChanges: [],
    endedCandidates: [],
    newCandidates: [],
    votes: [],
    questions: [],
    answers: [],
    exclusions: [],
    turns: [],
    submissions: [],
    effects: [],
    permits: [],
    grantedPermits: [],
    endedPermits: [],
    timers: [],
    endedTimers: [],
    cancelledTokens: [],
    terminated: [],
    exchange: noExchange(),
  };
}

const PROGRESS: ReadonlySet<string> = new Set(["instances", "journal", "facts", "submissions"]);

/** Whether a batch brings nothing but what each decision has, and what was filled in: no other table is touched. */
export function isProgressOnly({ exchange, ...rows }: ProjectedRows): boolean {
  const others = Object.entries(rows).filter(([table]) => !PROGRESS.has(table));
  return (
    others.every(([, list]) => list.length === 0) &&
    Object.values(exchange).every((list) => (list instanceof Map ? list.size : list.length) === 0)
  );
}
