import type { Actor, JournalEvent } from "@/contracts/journal";
import type { Graph } from "@/engine/definition/graph";
import type { InstanceState } from "@/engine/instance/types";

/** An instance's row as a decision needs it, locked by the running transaction. */
export interface LockedInstance {
  id: string;
  processId: string;
  processVersionId: string;
  revision: number;
  crashes: number;
  parent: Parent | null;
  callDepth: number;
  state: InstanceState;
  /** The span that moved it last, as W3C trace context; null when nobody traces. */
  traceparent: string | null;
  /** The moment of the decision, ISO 8601 UTC; never before the instance's last change. */
  now: string;
}

/** The token that waits for the end of a called instance. */
export interface Parent {
  instanceId: string;
  token: number;
}

/** A decision that is to be written: what happened, and between which states. */
export interface Decided {
  instanceId: string;
  processId: string;
  processVersionId: string;
  /** Who waits for the end of the instance, and how many calls are above it. */
  parent: Parent | null;
  callDepth: number;
  graph: Graph;
  /** Null when the decision starts the instance. */
  before: InstanceState | null;
  state: InstanceState;
  /** The instance's revision before the decision; 0 when it starts. */
  revisionBefore: number;
  events: readonly JournalEvent[];
  /** Automatic work is left for an advance. */
  more: boolean;
  now: string;
  actor: Actor;
}
