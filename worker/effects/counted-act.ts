import { count, tally } from "@/server/probes/tally";
import { inSpan, type SpanSettings } from "@/server/tracing";
import type { ClaimedEffect } from "./claimed-effect";
import { type Outcome, POSTPONED } from "./effect-entry";
import { act } from "./registry";
import { NoThread } from "./warm-threads";

const spanOf = ({
  tenantId,
  instanceId,
  element,
  id,
  attempt,
  traceparent,
}: ClaimedEffect): SpanSettings => ({
  kind: "client",
  parent: traceparent,
  attributes: {
    "stepwell.tenant": tenantId,
    "stepwell.instance": instanceId,
    "stepwell.element": element,
    "stepwell.effect": id,
    "stepwell.attempt": attempt,
  },
});

/** Carries an effect out and counts how it ended. */
export async function countedAct(effect: ClaimedEffect, signal: AbortSignal): Promise<Outcome> {
  const { kind } = effect.request;
  try {
    const outcome = await inSpan(`effect ${kind}`, spanOf(effect), () => act(effect, signal));
    count(tally.effects, kind, outcome.kind);
    return outcome;
  } catch (error) {
    const isPostponed = error instanceof NoThread;
    count(tally.effects, kind, isPostponed ? "postponed" : "thrown");
    if (isPostponed) return POSTPONED;
    throw error;
  }
}
