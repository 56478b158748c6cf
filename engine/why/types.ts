import type { Actor, JournalEvent, JournalEventOf } from "@/contracts/journal";
import type { Variables } from "@/contracts/value";
import type { Graph, GraphNode, Names } from "@/engine/definition/graph";
import type { JournalEntry } from "@/engine/instance/replay";
import type { InstanceState, Token } from "@/engine/instance/types";

/** One place where an instance stands. Every part is a list of sentences, empty where there is nothing to say. */
export interface Why {
  token: number;
  element: string;
  /** What it waits for, without a full stop. */
  wait: string;
  /** The way that led here. */
  here: string[];
  /** Whose it is and why; only of tasks. */
  who: string[];
  /** What has not come yet. */
  notDone: string[];
  /** What lets it go on: who can do what, or what goes on by itself and when. */
  next: string[];
}

/** How far a call or mail has come. */
export interface CallProgress {
  attempts: number;
  maxAttempts: number;
  lastError: string | null;
  /** Null while a try is being made. ISO 8601 UTC. */
  nextTryAt: string | null;
}

/** Where a token stands in the queue of its limit. */
export interface TurnProgress {
  /** From 1. */
  position: number;
  /** At work, or begun within the period. */
  busy: number;
  /** The limit in force. */
  limit: number;
}

export interface WhyOptions {
  /** ISO 8601 UTC. */
  now: string;
  viewer?: Viewer;
  /** By token, where it is known. */
  calls?: ReadonlyMap<number, CallProgress>;
  turns?: ReadonlyMap<number, TurnProgress>;
  /** Whether the viewer may repair instances. */
  canRepair?: boolean;
}

/** What an explanation of a wait may look at. */
export interface WaitScope {
  graph: Graph;
  state: InstanceState;
  history: History;
  id: number;
  token: Token;
  node: GraphNode;
  names: Names;
  options: WhyOptions;
}

/** What is missing, and what would unblock it. */
export interface WaitSentences {
  notDone: string[];
  next: string[];
}

/** Somebody and the ids under which tasks can name them: their own, their groups' and their role's. */
export interface Person {
  memberId: string;
  candidateIds: ReadonlySet<string>;
}

/** Who asks. */
export interface Viewer extends Person {
  /** Those for whom they stand in. */
  delegators?: readonly Person[];
  /** Whether they may do every task. */
  mayDoAll?: boolean;
}

/** A decision of the journal with who caused it. */
export interface ActedEntry extends JournalEntry {
  actor: Actor;
}

/** What ended a token's wait, or what it threw. */
export type Happening = JournalEventOf<
  | "taskCompleted"
  | "taskReturned"
  | "effectSucceeded"
  | "effectFailed"
  | "callCompleted"
  | "callFailed"
  | "timerFired"
  | "eventOccurred"
  | "errorThrown"
  | "escalationThrown"
  | "incidentRaised"
>;

/** What led to a place: the passage before, the start of the instance, or somebody who put it there. */
export type Cause =
  | { kind: "passage"; from: number }
  | { kind: "start"; event: JournalEventOf<"instanceStarted"> }
  | { kind: "activation"; event: JournalEventOf<"elementActivated"> }
  | { kind: "repair"; event: JournalEventOf<"repaired"> };

/** One token's stay at one element. */
export interface Passage {
  token: number;
  element: string;
  via: string | null;
  /** ISO 8601 UTC of the decision that brought it here, and who caused that. */
  at: string;
  actor: Actor;
  scope: number | undefined;
  host: number | undefined;
  round: number | undefined;
  cause: Cause | null;
  /** What happened to it last, when and by whom. */
  happened: { event: Happening; at: string; actor: Actor } | null;
  /** What its conditions saw, at a gateway that chose a way. */
  saw: Variables | null;
  /** The token as it was when it last waited for an event. */
  waited: Token | null;
}

export interface History {
  readonly state: InstanceState;
  readonly passages: ReadonlyMap<number, Passage>;
}

/** What the reader remembers of the events just read. */
export interface Reading {
  readonly graph: Graph;
  readonly passages: Map<number, Passage>;
  /** The last token that completed each element. */
  readonly completed: Map<string, number>;
  /** Of the present decision. */
  entry: ActedEntry;
  trigger: number | null;
  thrown: number | null;
  returned: JournalEventOf<"taskReturned"> | null;
  repair: JournalEventOf<"repaired"> | null;
  start: JournalEventOf<"instanceStarted"> | null;
  recent: JournalEvent | null;
}
