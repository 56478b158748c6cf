import type { JournalEvent } from "@/contracts/journal";
import { applyEvent } from "./apply-event";
import { openDraft } from "./draft";
import type { InstanceState } from "./types";

/** What a journal row holds of one decision: its time and its events in order. */
export interface JournalEntry {
  at: string;
  events: readonly JournalEvent[];
}

/**
 * The state that a journal adds up to, or null for an empty one. A prefix gives the state of that moment. A long journal
 * can be read in parts: `from` is the state that the entries before these have led to.
 */
export function replay(
  entries: readonly JournalEntry[],
  from: InstanceState | null = null,
): InstanceState | null {
  if (entries.length === 0) return from;
  const draft = openDraft(from);
  for (const entry of entries) {
    for (const event of entry.events) applyEvent(draft, event, entry.at);
  }
  return draft.state;
}
