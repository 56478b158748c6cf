import type { Candidate, RetryPolicy } from "./process";
import type { Value, Variables } from "./value";

/** Who caused a decision. */
export type Actor =
  | { kind: "member"; memberId: string; userId: string }
  | { kind: "hook"; hookId: string }
  | { kind: "system" };

/** How an instance was started. */
export type StartKind = "member" | "hook";

/** What an effect asks of the outside; all templates are resolved. */
export type EffectRequest =
  | {
      kind: "http";
      method: string;
      url: string;
      headers: { name: string; value: string }[];
      body: Value | null;
      /** Seconds. */
      timeoutSeconds: number;
    }
  /** `to` holds addresses; members are addressed by {memberId} or {groupId} and resolved when it is sent. */
  | { kind: "email"; to: EmailRecipient[]; subject: string; text: string };

/** An address, or somebody of the tenant whose address is looked up when the mail is sent. */
export type EmailRecipient = { address: string } | { memberId: string } | { groupId: string };

/** The purpose of a timer at a token: the element's own wait, or the reminder of a task. */
export type TimerPurpose = "wait" | "reminder";

/**
 * What happened in an instance, in the past tense; the state is the fold of these. A journal row holds the
 * events of one decision in order. Token ids are integers, unique in the instance and never used again: they
 * name the task, effect or timer that waits there. Times are ISO 8601 UTC.
 *
 * Variables change by `instanceStarted`, `taskCompleted.values`, `effectSucceeded` (its result becomes the variable
 * named by the element's id, unless null) and `elementCompleted.values`. When an instance ends, whatever still waits
 * at its tokens is cancelled without events of its own.
 */
export type JournalEvent =
  | { type: "instanceStarted"; startKind: StartKind; requester: string | null; variables: Variables }
  /** `via` is the flow taken; null at the start and where a join has fired. */
  | { type: "elementEntered"; token: number; element: string; via: string | null }
  /** `values` are merged into the variables. `outcome` is a task's. */
  | { type: "elementCompleted"; token: number; element: string; values?: Variables; outcome?: string }
  /** The token waits at a parallel join until each incoming flow has one. */
  | { type: "tokenArrived"; token: number; element: string; via: string }
  /** The join fired and took these waiting tokens with it. */
  | { type: "tokensJoined"; element: string; tokens: number[] }
  | { type: "taskCreated"; token: number; element: string; candidates: Candidate[] }
  | { type: "taskClaimed"; token: number; memberId: string }
  | { type: "taskReleased"; token: number }
  | {
      type: "taskCompleted";
      token: number;
      completedBy: string;
      outcome: string | null;
      comment: string | null;
      values: Variables;
    }
  | { type: "effectRequested"; token: number; element: string; request: EffectRequest; retry: RetryPolicy }
  /** An e-mail beside the flow (a reminder): the instance does not wait for it. */
  | {
      type: "notificationRequested";
      token: number;
      element: string;
      request: EffectRequest;
      retry: RetryPolicy;
    }
  | { type: "effectSucceeded"; token: number; result: Value }
  | { type: "effectFailed"; token: number; reason: string }
  | { type: "timerScheduled"; token: number; element: string; purpose: TimerPurpose; dueAt: string }
  | { type: "timerFired"; token: number; purpose: TimerPurpose }
  | { type: "timerCancelled"; token: number; purpose: TimerPurpose }
  /** The step failed and waits for repair; `reason` is a sentence for people. */
  | { type: "incidentRaised"; token: number; element: string; reason: string }
  | { type: "incidentResolved"; token: number; how: "retry" }
  | { type: "instanceCompleted" }
  | { type: "instanceTerminated"; reason: string };

export type JournalEventType = JournalEvent["type"];
export type JournalEventOf<Type extends JournalEventType> = Extract<JournalEvent, { type: Type }>;
