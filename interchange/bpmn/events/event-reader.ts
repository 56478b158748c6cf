import type { EventDefinition } from "@/contracts/event-definition";
import type { XmlElement } from "../../xml/xml-node";
import type { Reading } from "../read/reading";

/** An event definition of the file, the event that holds it, and what that one is called. */
export interface EventPlace {
  definition: XmlElement;
  event: XmlElement;
  isThrown: boolean;
  /** At the start of a process nothing is known yet. */
  isProcessStart: boolean;
}

export type EventReader = (place: EventPlace, reading: Reading) => EventDefinition;

/** What an event is called when it refers to nothing by name. */
export function ownName({ attributes }: XmlElement): string {
  const attribute = (local: string) =>
    attributes.find((each) => each.local === local && each.namespace === "");
  return (attribute("name")?.value.trim() || attribute("id")?.value || "").slice(0, 200);
}
