import type { EventDefinition, EventType } from "@/contracts/event-definition";
import { attributeOf, elementsIn, type XmlElement } from "../../xml/xml-node";
import { BPMN } from "../document/namespaces";
import type { Reading } from "../read/reading";
import { eventDefinitionNames, eventReaders } from "./event-readers";

const typesByName = new Map(
  Object.entries(eventDefinitionNames).map(([type, name]) => [name, type as EventType] as const),
);

/** What an event is about; undefined: about nothing. BPMN allows several definitions, we take one. */
export function readEvent(event: XmlElement, reading: Reading): EventDefinition | undefined {
  const isThrown = ["endEvent", "intermediateThrowEvent"].includes(event.local);
  const isProcessStart = event.local === "startEvent" && event.parent?.local === "process";
  const [first, ...more] = eventDefinitionsOf(event, reading);
  if (!first) return undefined;
  if (more.length > 0) {
    const all = attributeOf(event, "parallelMultiple") === "true" ? "all of them" : "any of them";
    reading.note(
      "kept",
      event,
      `It is about ${more.length + 1} things and means ${all}; only the first is followed.`,
    );
  }
  const type = typesByName.get(first.local);
  return type && eventReaders[type]({ definition: first, event, isThrown, isProcessStart }, reading);
}

/** In the event itself, or elsewhere in the file and referred to. */
export function eventDefinitionsOf(event: XmlElement, reading: Reading): XmlElement[] {
  return elementsIn(event).flatMap((child) => {
    if (child.namespace !== BPMN) return [];
    if (typesByName.has(child.local)) return [child];
    if (child.local !== "eventDefinitionRef") return [];
    const text = child.children.map((node) => (node.kind === "text" ? node.text : "")).join("");
    return reading.find(text) ?? [];
  });
}
