import type { PoolClient } from "pg";
import type { EffectRequest } from "@/contracts/journal";
import type { Value } from "@/contracts/value";
import type { ClaimedEffect } from "./claimed-effect";

/** How a try ended. Reasons are sentences for people. */
export type Ended =
  | { kind: "succeeded"; result: Value }
  /** Worth another try; `afterMs` is what the other side asked for. `code` is what error events are matched by. */
  | { kind: "retry"; reason: string; code?: string; afterMs?: number }
  /** Trying again would give the same. */
  | { kind: "failed"; reason: string; code?: string };

/** Nothing was begun, since this server had no place for it in time. It is no try; whoever has a place takes it. */
export const POSTPONED = { kind: "postponed" } as const;

/** How a try ended, or what is still to be done in the transaction that reports it: all of it happens, or nothing. */
export type Outcome =
  | Ended
  | typeof POSTPONED
  | { kind: "atReport"; work: (client: PoolClient) => Promise<Ended> };

export type EffectKind = EffectRequest["kind"];

/** How one kind of effect is carried out. Never throws for what the other side does; that is an outcome. */
export type EffectEntry<Kind extends EffectKind = EffectKind> = (
  effect: ClaimedEffect & { request: Extract<EffectRequest, { kind: Kind }> },
  signal: AbortSignal,
) => Promise<Outcome>;
