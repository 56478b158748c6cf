import type { Value, Variables } from "@/contracts/value";
import type { Command } from "@/engine/instance/types";

/** What a batch of decisions takes from and gives to other instances. Times are ISO 8601 UTC. */
export interface ExchangeRows {
  /** By `keyOfToken`. */
  subscriptions: Map<string, NewSubscription>;
  endedSubscriptions: TokenKey[];
  thrown: Thrown[];
  calls: CallRequest[];
  /** Commands for other instances. */
  commands: CommandFor[];
  /** Tokens that waited for a called instance and were given up: what they called ends with them. */
  cancelledCalls: TokenKey[];
  /** Rows of `deliveries` that this batch has carried out, or found to be too late. */
  taken: TakenDelivery[];
}

export interface TokenKey {
  instanceId: string;
  token: number;
}

export function keyOfToken({ instanceId, token }: TokenKey): string {
  return `${instanceId} ${token}`;
}

/** The empty key is the one of messages without a key; a signal has none. */
export interface NewSubscription extends TokenKey {
  kind: "message" | "signal";
  name: string;
  correlationKey: string;
  at: string;
  /** How many were thrown in the batch before: it hears the later ones only. */
  place: number;
}

/** A message or signal on its way out. */
export interface Thrown {
  id: string;
  kind: "message" | "signal";
  name: string;
  correlationKey: string;
  payload: Value;
  sender: { instanceId: string } | { memberId: string };
  idempotencyKey: string | null;
  at: string;
  /** Seconds for which a message is kept while nobody waits for it. */
  ttlSeconds: number;
}

export interface CallRequest extends TokenKey {
  processId: string;
  version: number | null;
  variables: Variables;
  wait: boolean;
  requester: string | null;
  /** Of the instance that is called: how many calls are above it. */
  depth: number;
  at: string;
}

export interface CommandFor {
  instanceId: string;
  token: number | null;
  command: Command;
}

/** What messages and subscriptions are matched by. */
export interface MessageKey {
  name: string;
  correlationKey: string;
}

/** A row of `deliveries` that a lane has taken. */
export interface Delivery {
  id: string;
  /** The message that it brings; null for signals and commands, which nobody else waits for. */
  message: (MessageKey & { id: string }) | null;
}

export interface TakenDelivery extends Delivery {
  instanceId: string;
  token: number | null;
  /** False when the instance does not wait for it any more. */
  accepted: boolean;
}

export function noExchange(): ExchangeRows {
  return {
    subscriptions: new Map(),
    endedSubscriptions: [],
    thrown: [],
    calls: [],
    commands: [],
    cancelledCalls: [],
    taken: [],
  };
}
