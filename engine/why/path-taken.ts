import type { JournalEvent, JournalEventOf } from "@/contracts/journal";

/** Ids of the elements that an instance has been at and of the flows it took. */
export interface PathTaken {
  elements: string[];
  flows: string[];
}

/** What of an event tells the way. */
export type PathEvent =
  | Pick<JournalEventOf<"tokenArrived">, "type" | "via">
  | Pick<JournalEventOf<"elementEntered">, "type" | "element" | "via" | "host">
  | Pick<JournalEventOf<"instanceMigrated">, "type" | "mapping">;

/**
 * The way an instance went, from events of its journal, after `before`. A listener has not been reached by anything: what
 * it waits for may never happen. After a migration elements are called as in the new version.
 */
export function pathTaken(events: Iterable<JournalEvent | PathEvent>, before?: PathTaken): PathTaken {
  let elements = new Set(before?.elements);
  const flows = new Set(before?.flows);
  for (const event of events) {
    if (event.type === "tokenArrived") flows.add(event.via);
    if (event.type === "instanceMigrated") {
      const { mapping } = event;
      elements = new Set([...elements].map((element) => mapping[element] ?? element));
    }
    if (event.type !== "elementEntered" || event.host !== undefined) continue;
    elements.add(event.element);
    if (event.via !== null) flows.add(event.via);
  }
  return { elements: [...elements], flows: [...flows] };
}
