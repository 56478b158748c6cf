import type { EffectRequest } from "@/contracts/journal";
import type { Value } from "@/contracts/value";
import type { ClaimedEffect } from "./claim-effects";

/** How a try ended. Reasons are sentences for people. */
export type Outcome =
  | { kind: "succeeded"; result: Value }
  /** Worth another try; `afterMs` is what the other side asked for. `code` is what error events are matched by. */
  | { kind: "retry"; reason: string; code?: string; afterMs?: number }
  /** Trying again would give the same. */
  | { kind: "failed"; reason: string; code?: string };

export type EffectKind = EffectRequest["kind"];

/** How one kind of effect is carried out. Never throws for what the other side does; that is an outcome. */
export type EffectEntry<Kind extends EffectKind = EffectKind> = (
  effect: ClaimedEffect & { request: Extract<EffectRequest, { kind: Kind }> },
  signal: AbortSignal,
) => Promise<Outcome>;
