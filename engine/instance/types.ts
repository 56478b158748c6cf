import type { BusinessCalendar } from "@/contracts/calendar";
import type { Assignee, Candidate } from "@/contracts/human-work";
import type { Actor, AwaitedEvent, JournalEvent, StartKind, TimerPurpose } from "@/contracts/journal";
import type { Repair } from "@/contracts/repair";
import type { Permit } from "@/contracts/throttle";
import type { Value, Variables } from "@/contracts/value";
import type { Directory } from "./directory";

/** Why a token stands still. Absent: it can go on at once. */
export type Wait =
  | "task"
  | "effect"
  | "timer"
  | "event"
  | "choice"
  | "join"
  | "scope"
  | "call"
  | "permit"
  | "incident";

/** How far a loop is, at the token that waits for its rounds. */
export interface LoopProgress {
  kind: "standard" | "multiInstance";
  /** Null while only a condition ends it. */
  total: number | null;
  /** Rounds begun and rounds done. */
  begun: number;
  done: number;
  /** What the rounds that have not begun yet are about. */
  items?: Value[];
  /** By round; null where a round gave none. */
  outputs?: Value[];
}

/** One person's part in a task that several do. */
export interface TaskVote {
  /** Whose part it was, and who did it in their place. */
  member: string;
  by?: string;
  outcome: string | null;
  comment: string | null;
  at: string;
}

/** What a user task is about, while it waits. */
export interface TaskAtToken {
  candidates: Candidate[];
  /** Every candidate, all of them members, does a part. */
  each?: true;
  /** Who does it one after the other. */
  steps?: Assignee[];
  votes?: TaskVote[];
  /** When it began. ISO 8601 UTC, like the due date. */
  since: string;
  dueAt?: string;
  /** How many of its follow-ups are done. */
  followedUp?: number;
  /** How many questions were asked about it, and the one that waits for its answer. */
  asked?: number;
  question?: { by: string; to: string };
}

/** An activity that was done and can be undone, as long as its scope is there. */
export interface Undoable {
  /** The token that did it. */
  token: number;
  element: string;
  /** The sequence number of its completion: what was done last is undone first. */
  doneAt: number;
  /** The variables of its own at that moment: those of a round. */
  locals?: Variables;
  /** What was done inside, in the order of completion. */
  inside?: Undoable[];
}

/** A place where the instance is active. */
export interface Token {
  element: string;
  /** The flow it came by; null at the start event. */
  via: string | null;
  /** ISO 8601 UTC of the decision that brought it here. */
  enteredAt: string;
  wait?: Wait;
  task?: TaskAtToken;
  /** The member who has claimed the task here. */
  claimedBy?: string;
  /** Pending timers here, by purpose: the due time. */
  timers?: Partial<Record<TimerPurpose, string>>;
  /** What failed, while `wait` is "incident". */
  incident?: string;
  /** The token of the sub-process or loop that it runs inside; absent at the top. */
  scope?: number;
  /** Of a listener: the token on whose behalf it waits, 0 for the process itself. */
  host?: number;
  /** How many tokens run inside this one, listeners not counted. */
  inside?: number;
  /** How many elements have been passed inside this one since something there last waited. */
  passed?: number;
  /** Of an ad-hoc sub-process: nothing new is started inside. */
  closed?: true;
  /** Variables that only this token and what runs inside it see. */
  locals?: Variables;
  loop?: LoopProgress;
  /** What was done inside and can be undone, in the order of completion. */
  undoable?: Undoable[];
  /** Of a thrower of compensation: what it has still to undo, the first last. */
  undoing?: Undoable[];
  /** Which round of the loop around it this is, from 0. */
  round?: number;
  awaited?: AwaitedEvent;
  /** Whether the condition that it watches was true when last looked at. */
  holds?: boolean;
  /** How often its timer has fired. */
  fired?: number;
  /** Its element is done, with this outcome: only the way on from there has still to be found. */
  held?: { outcome?: string };
  /** What it may not begin without, while `wait` is "permit". */
  permit?: Permit;
  /** How many permissions it has got. */
  permits?: number;
  /** The values of the instance that it called, until its outputs have been taken from them. */
  called?: Value;
}

/** The state of one instance: the fold of its journal and nothing else. JSON-serialisable. */
export interface InstanceState {
  status: "running" | "completed" | "terminated";
  startKind: StartKind;
  /** The member who started it; null when a hook did. */
  requester: string | null;
  variables: Variables;
  /** By token id. */
  tokens: Record<string, Token>;
  nextToken: number;
  /** How many elements have been passed at the top since something last waited. */
  passed?: number;
  /** Whether it has ever asked for permission to begin. */
  throttled?: true;
  /** How many tokens wait for nothing; absent in states that the first release has written. */
  ready?: number;
  /** What was done at the top and can be undone, in the order of completion. */
  undoable?: Undoable[];
  /** Who has done the task of an element, by its id, the latest last. */
  performers?: Record<string, string[]>;
  /** How many events have been applied; the next event's sequence number. */
  sequence: number;
}

/** What decide is asked to do. Everything that names a token is refused when that token is gone. */
export type Command =
  /**
   * `element` names the start, by default the first without an event that is open to who starts it; `payload` is what came
   * with its event.
   */
  | {
      type: "start";
      startKind: StartKind;
      requester: string | null;
      submission: Variables;
      element?: string;
      payload?: Value;
    }
  /** Go on with tokens that wait for nothing. */
  | { type: "advance" }
  | { type: "claimTask"; token: number; memberId: string; onBehalfOf?: string }
  | { type: "releaseTask"; token: number; memberId: string }
  | {
      type: "completeTask";
      token: number;
      memberId: string;
      /** Whose task it is, when the member acts as their delegate. */
      onBehalfOf?: string;
      outcome: string | null;
      comment: string | null;
      submission: Variables;
    }
  /** Asks a member something before the task goes on. */
  | {
      type: "askTask";
      token: number;
      memberId: string;
      onBehalfOf?: string;
      to: string;
      question: string;
    }
  /** Null: the one who asked takes the question back. */
  | { type: "answerTask"; token: number; memberId: string; answer: string | null }
  /** Sends the task back to an earlier one. */
  | {
      type: "returnTask";
      token: number;
      memberId: string;
      onBehalfOf?: string;
      element: string;
      comment: string;
    }
  /** Gives the task to a member; `from` names whose part it was where several do it. */
  | { type: "assignTask"; token: number; memberId: string; from?: string; reason?: string }
  | { type: "effectSucceeded"; token: number; result: Value }
  /** `code` is what error events are matched by, such as the status of an HTTP answer. */
  | { type: "effectFailed"; token: number; reason: string; code?: string }
  /** A message or signal that the token waits for has come. */
  | { type: "occur"; token: number; payload: Value }
  /** The instance that the token called is complete; `output` is its values. Null: it has started, and nobody waits for more. */
  | { type: "callCompleted"; token: number; output: Value }
  /** It could not be called or has ended early. `code` is what error events are matched by. */
  | { type: "callFailed"; token: number; reason: string; code?: string }
  /** The step at the token cannot be done: said where a process is tried. `code` is what error events are matched by. */
  | { type: "failElement"; token: number; reason: string; code?: string }
  /** Somebody starts a step inside the ad-hoc sub-process at the token. */
  | { type: "activateElement"; token: number; element: string }
  /** Somebody says that the ad-hoc sub-process at the token is done. */
  | { type: "completeAdHoc"; token: number }
  /** It is the token's turn. */
  | { type: "grantPermit"; token: number }
  | { type: "fireTimer"; token: number; purpose: TimerPurpose }
  | { type: "retryIncident"; token: number }
  | { type: "repair"; repair: Repair; reason: string }
  | { type: "terminate"; reason: string };

/** What a decision may know of the world; the engine itself has no clock. */
export interface DecideContext {
  /** The one `now` of this decision, ISO 8601 UTC. */
  now: string;
  /** IANA zone for FEEL's local dates. */
  timeZone: string;
  /** What counts where only working time does; absent: the usual week in `timeZone`. */
  calendar?: BusinessCalendar;
  actor: Actor;
  /** What is known of the people; absent: only what the process says itself. */
  directory?: Directory;
  /** Whether tasks without a form take whatever values come with them: where a process is tried without its forms. */
  takesAnyValues?: true;
  /** Whether who decides keeps tokens waiting until it is their turn; absent: nothing is limited, as where a process is tried. */
  holdsPermits?: true;
  /** How many elements this decision may pass before it leaves the rest for an advance; 0 only enters the start. */
  maxElements: number;
}

/** Why a command cannot be carried out: a sentence, and where. A value, never thrown. */
export interface Refusal {
  code: "tokenGone" | "alreadyEnded" | "invalidSubmission" | "invalidOutcome" | "notAllowed" | "notWaiting";
  message: string;
  element?: string;
  /** By field key (line items: `items[2].quantity`): one sentence each. */
  fieldErrors?: Record<string, string>;
}

/** `more`: tokens are left that can go on at once (the budget ended the decision). */
export type Decision =
  | { ok: true; events: JournalEvent[]; state: InstanceState; more: boolean }
  | { ok: false; refusal: Refusal };
