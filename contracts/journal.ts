import type { RecordOperation } from "./data-table";
import type { Assignee, Candidate, Distribution } from "./human-work";
import type { RetryPolicy } from "./process";
import type { Mapping, RepairAction } from "./repair";
import type { Role } from "./role";
import type { Permit } from "./throttle";
import type { Value, Variables } from "./value";

/** Who caused a decision. */
export type Actor =
  | { kind: "member"; memberId: string; userId: string }
  | { kind: "hook"; hookId: string }
  /** Somebody outside, by a public link. */
  | { kind: "link"; linkId: string }
  | { kind: "system" };

/** How an instance was started: by a member, a hook, an event at its start, a call activity of another process, or by a public link. */
export const startKinds = ["member", "hook", "event", "call", "link"] as const;
export type StartKind = (typeof startKinds)[number];

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
      /** As in the retry policy; absent where that says nothing. */
      finalStatuses?: number[];
      retryStatuses?: number[];
    }
  /** What a step does with the records of a data table; cells by column key. */
  | {
      kind: "dataRecord";
      tableId: string;
      operation: RecordOperation;
      match: Variables;
      values: Variables;
      whenMissing: "error" | "continue";
    }
  /** JavaScript: the body of a function of `inputs`. */
  | { kind: "script"; source: string; inputs: Variables; timeoutSeconds: number }
  /** `text` is Markdown (CommonMark with tables). */
  | { kind: "document"; format: "pdf" | "docx"; fileName: string; text: string }
  /** For all endpoints of the tenant that want events of the type. */
  | { kind: "webhookEvent"; eventType: string; data: Value }
  /** One endpoint's copy of an event: the event is the effect with that id. */
  | { kind: "webhookDelivery"; endpointId: string; eventId: string; timeoutSeconds: number }
  /** `to` holds addresses; members are addressed by {memberId} or {groupId} and resolved when it is sent. */
  | { kind: "email"; to: EmailRecipient[]; subject: string; text: string };

/** An address, or somebody of the tenant whose address is looked up when the mail is sent. */
export type EmailRecipient =
  | { address: string }
  | { memberId: string }
  | { groupId: string }
  | { role: Role };

/** All agreed; enough did; no longer enough could; most did; or as many for one outcome as for another. */
export type TaskDecision = "agreed" | "reached" | "notReached" | "majority" | "tie";

/** What a token waits for when it waits for an event that comes from outside or from the process's own values. */
export type AwaitedEvent =
  /** A key is compared as text; null is a key of its own. */
  | { kind: "message"; name: string; correlationKey: string | null }
  | { kind: "signal"; name: string }
  | { kind: "conditional" };

/** The purpose of a timer at a token: the element's own wait, or the reminder or next follow-up of a task. */
export type TimerPurpose = "wait" | "reminder" | "followUp";

/** Which rules of a decision table fired, by number from 1, and the single values that they looked at. */
export interface FiredTable {
  table: string;
  inputs: { label: string; value: Value }[];
  rules: number[];
}

/**
 * What happened in an instance, in the past tense; the state is the fold of these. A journal row holds the
 * events of one decision in order. Token ids are integers, unique in the instance and never used again: they
 * name the task, effect or timer that waits there. Times are ISO 8601 UTC.
 *
 * Tokens form a tree: `scope` is the token of the sub-process or loop that a token runs inside, absent at the top. A
 * token with a `host` is a listener: it waits for an event on the host's behalf and goes when the host goes (host 0: the
 * process itself). It is not work, so a scope with nothing but listeners is done.
 *
 * Variables change by `instanceStarted`, `taskCompleted.values`, `effectSucceeded` (its result becomes the variable
 * named by the element's id, unless null), `eventOccurred` (its payload likewise) and `elementCompleted.values`. A value
 * goes to the innermost scope around the token that has a variable of that name, and to the process when none has. The
 * rounds of a multi-instance loop keep all to themselves. When an instance ends, whatever still waits at its tokens is
 * cancelled without events of its own.
 */
export type JournalEvent =
  | { type: "instanceStarted"; startKind: StartKind; requester: string | null; variables: Variables }
  /** `via` is the flow taken; null where none was. `round` (from 0) belongs to a loop, `locals` to it or to what undoes it. */
  | {
      type: "elementEntered";
      token: number;
      element: string;
      via: string | null;
      scope?: number;
      host?: number;
      round?: number;
      locals?: Variables;
    }
  /**
   * `values` are merged into the variables. `outcome` is a task's, `output` that of a round. `undoable`: from now on it can
   * be undone, or what was done inside it can.
   */
  | {
      type: "elementCompleted";
      token: number;
      element: string;
      values?: Variables;
      outcome?: string;
      output?: Value;
      undoable?: true;
    }
  /**
   * The element is done and its values are kept, but the conditions after it gave no way on. When somebody has repaired
   * that, only they are asked again.
   */
  | { type: "elementHeld"; token: number; element: string; values?: Variables; outcome?: string }
  /** These tokens are given up with all that waits at them. */
  | { type: "tokensCancelled"; tokens: number[] }
  /** The token waits for what runs inside it. */
  | { type: "scopeOpened"; token: number; element: string }
  /** Somebody has started an element inside the ad-hoc sub-process at the token. */
  | { type: "elementActivated"; token: number; element: string }
  /** Nothing new is started inside the ad-hoc sub-process at the token: it is done when what runs there is. */
  | { type: "scopeClosed"; token: number; element: string }
  /** The token waits for its rounds. `total` is null while only a condition ends them; `items` are kept for later rounds. */
  | {
      type: "loopStarted";
      token: number;
      element: string;
      kind: "standard" | "multiInstance";
      total: number | null;
      items?: Value[];
    }
  /** The token waits its turn: it begins when it is permitted to. */
  | { type: "permitAwaited"; token: number; element: string; permit: Permit }
  | { type: "permitGranted"; token: number }
  /** The token waits for an event. */
  | { type: "eventAwaited"; token: number; element: string; event: AwaitedEvent }
  /** What the token waited for has come, and with it `payload`. */
  | { type: "eventOccurred"; token: number; payload: Value }
  /** A condition that is watched has become true or false again. */
  | { type: "conditionChanged"; token: number; holds: boolean }
  /** The token waits for the first of the events after it. */
  | { type: "choiceOpened"; token: number; element: string }
  | {
      type: "messageThrown";
      token: number;
      element: string;
      name: string;
      correlationKey: string | null;
      payload: Value;
    }
  | { type: "signalThrown"; token: number; element: string; name: string; payload: Value }
  /** A decision was made; what came of it is the result of the element that completes with it. */
  | { type: "decisionMade"; token: number; element: string; decision: string; tables: FiredTable[] }
  | { type: "errorThrown"; token: number; element: string; code: string | null; message: string }
  | { type: "escalationThrown"; token: number; element: string; code: string | null }
  /** The token waits until these are undone, the last one first: the tokens by which the activities were done. */
  | { type: "compensationThrown"; token: number; element: string; activities: number[] }
  /** The token undoes what was done by the token `activity`; `inside`: all that was done inside it can be undone there. */
  | { type: "compensationStarted"; token: number; element: string; activity: number; inside?: true }
  /** The token waits at a join until all that it waits for have come. */
  | { type: "tokenArrived"; token: number; element: string; via: string; scope?: number }
  /** The join fired and took these waiting tokens with it. */
  | { type: "tokensJoined"; element: string; tokens: number[] }
  /**
   * Journals of the first release have the candidates as set, later ones those that were found. `each`: every one of them
   * does a part; `steps` do theirs one after the other, beginning with the candidates.
   */
  | {
      type: "taskCreated";
      token: number;
      element: string;
      candidates: Candidate[];
      each?: true;
      steps?: Assignee[];
      dueAt?: string;
    }
  /** `by` is the delegate who claimed it for the member. */
  | { type: "taskClaimed"; token: number; memberId: string; by?: string }
  | { type: "taskReleased"; token: number }
  /** The member has it now, in place of `from` where several do it. */
  | {
      type: "taskAssigned";
      token: number;
      memberId: string;
      how: "person" | Distribution;
      from?: string;
      reason?: string;
    }
  /** It has other candidates now, and nobody has claimed it. */
  | { type: "taskHandedOn"; token: number; candidates: Assignee[] }
  /** One of several has done their part. */
  | {
      type: "taskVoted";
      token: number;
      memberId: string;
      onBehalfOf?: string;
      outcome: string | null;
      comment: string | null;
      values: Variables;
    }
  /** Somebody who does the task asks the member first; it waits for the answer. */
  | { type: "taskAsked"; token: number; memberId: string; by: string; question: string }
  /** Null: the question was taken back. */
  | { type: "taskAnswered"; token: number; memberId: string; answer: string | null }
  /** It was sent back instead: the token is given up and goes on at the earlier task. */
  | {
      type: "taskReturned";
      token: number;
      memberId: string;
      onBehalfOf?: string;
      element: string;
      comment: string;
    }
  /** A step of its follow-ups was done; `number` counts from 0. */
  | { type: "taskFollowedUp"; token: number; number: number }
  | {
      type: "taskCompleted";
      token: number;
      completedBy: string;
      onBehalfOf?: string;
      /** How several came to the outcome; absent: one decided alone. */
      decision?: TaskDecision;
      outcome: string | null;
      comment: string | null;
      values: Variables;
    }
  | { type: "effectRequested"; token: number; element: string; request: EffectRequest; retry: RetryPolicy }
  /** Something beside the flow (a reminder, a webhook event): the instance does not wait for it. */
  | {
      type: "notificationRequested";
      token: number;
      element: string;
      request: EffectRequest;
      retry: RetryPolicy;
    }
  | { type: "effectSucceeded"; token: number; result: Value }
  | { type: "effectFailed"; token: number; reason: string }
  /**
   * The token waits for an instance of another process: for its end or, without `wait`, for its start. `version` is null
   * for the one that is published then.
   */
  | {
      type: "callRequested";
      token: number;
      element: string;
      processId: string;
      version: number | null;
      variables: Variables;
      wait: boolean;
    }
  /** The called instance is complete, or has started when nobody waits for more; `result` is its values, or null. */
  | { type: "callCompleted"; token: number; result: Value }
  | { type: "callFailed"; token: number; reason: string }
  | { type: "timerScheduled"; token: number; element: string; purpose: TimerPurpose; dueAt: string }
  | { type: "timerFired"; token: number; purpose: TimerPurpose }
  | { type: "timerCancelled"; token: number; purpose: TimerPurpose }
  /** The step failed and waits for repair; `reason` is a sentence for people. */
  | { type: "incidentRaised"; token: number; element: string; reason: string }
  | { type: "incidentResolved"; token: number; how: "retry" }
  /** A person repaired the instance: what follows in this decision is the repair. */
  | { type: "repaired"; action: RepairAction; reason: string; element?: string; target?: string }
  /** A person set these, as seen from the token; absent: the process's own. */
  | { type: "variablesChanged"; token?: number; values: Variables }
  /**
   * The instance goes on with this version of its process; elements that are not in `mapping` keep their ids. Journals of the
   * first releases do not say which version it came from.
   */
  | { type: "instanceMigrated"; versionId: string; fromVersionId?: string; mapping: Mapping; reason: string }
  | { type: "instanceCompleted" }
  | { type: "instanceTerminated"; reason: string };

export type JournalEventType = JournalEvent["type"];
export type JournalEventOf<Type extends JournalEventType> = Extract<JournalEvent, { type: Type }>;
