import type { JournalEvent } from "@/contracts/journal";

/** Ids of the elements that an instance has been at and of the flows it took. */
export interface PathTaken {
  elements: string[];
  flows: string[];
}

/**
 * The way an instance went, from events of its journal. A listener has not been reached by anything: what it waits for
 * may never happen.
 */
export function pathTaken(events: Iterable<JournalEvent>): PathTaken {
  const elements = new Set<string>();
  const flows = new Set<string>();
  for (const event of events) {
    if (event.type === "tokenArrived") flows.add(event.via);
    if (event.type !== "elementEntered" || event.host !== undefined) continue;
    elements.add(event.element);
    if (event.via !== null) flows.add(event.via);
  }
  return { elements: [...elements], flows: [...flows] };
}
