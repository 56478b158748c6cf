import type { EventType } from "@/contracts/event-definition";
import type { Element, ProcessDefinition } from "@/contracts/process";
import { hasBorder } from "@/engine/definition/has-border";
import { eventRegistry } from "@/engine/events/registry";
import { freeElementId } from "./draft-ids";

/** Hangs an event on the border of an activity; unchanged when it has none. */
export function attachBoundaryEvent(
  definition: ProcessDefinition,
  host: string,
  type: EventType = "timer",
): { definition: ProcessDefinition; event: string | null } {
  const activity = definition.elements.find(({ id }) => id === host);
  if (!activity || !hasBorder(activity.type)) return { definition, event: null };
  const event: Element = {
    id: freeElementId("boundaryEvent", definition),
    name: "",
    type: "boundaryEvent",
    attachedTo: host,
    event: eventRegistry[type].beginning("boundary"),
    interrupting: true,
    ...(activity.parent !== undefined && { parent: activity.parent }),
  };
  return { definition: { ...definition, elements: [...definition.elements, event] }, event: event.id };
}
