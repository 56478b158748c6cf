import { count, tally } from "@/server/probes/tally";
import type { ClaimedEffect } from "./claim-effects";
import type { Outcome } from "./effect-entry";
import { act } from "./registry";

/** Carries an effect out and counts how it ended. */
export async function countedAct(effect: ClaimedEffect, signal: AbortSignal): Promise<Outcome> {
  const { kind } = effect.request;
  try {
    const outcome = await act(effect, signal);
    count(tally.effects, kind, outcome.kind);
    return outcome;
  } catch (error) {
    count(tally.effects, kind, "thrown");
    throw error;
  }
}
