import type { JournalEvent } from "@/contracts/journal";
import { applyEvent } from "./apply-event";
import { openDraft } from "./draft";
import type { InstanceState } from "./types";

/** The state after an event. `at` is the time of the decision it belongs to, ISO 8601 UTC. Pure. */
export function evolve(state: InstanceState | null, event: JournalEvent, at: string): InstanceState {
  return evolveAll(state, [event], at);
}

/** The state after the events of one decision, for one copy of the state. */
export function evolveAll(
  state: InstanceState | null,
  events: readonly JournalEvent[],
  at: string,
): InstanceState {
  const draft = openDraft(state);
  for (const event of events) applyEvent(draft, event, at);
  return draft.state;
}
