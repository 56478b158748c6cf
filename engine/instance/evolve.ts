import type { JournalEvent } from "@/contracts/journal";
import { applyEvent } from "./apply-event";
import { openDraft } from "./draft";
import type { InstanceState } from "./types";

/** The state after the events of one decision, made at `at`, ISO 8601 UTC. Pure: the state before is not touched. */
export function evolve(
  state: InstanceState | null,
  events: readonly JournalEvent[],
  at: string,
): InstanceState {
  const draft = openDraft(state);
  for (const event of events) applyEvent(draft, event, at);
  return draft.state;
}
