import type { Element, ProcessDefinition } from "@/contracts/process";
import { isContainer } from "@/engine/definition/check-nesting";
import { eventRegistry } from "@/engine/events/registry";
import { createElement } from "./create-element";
import { freeElementId, freeFlowId } from "./draft-ids";

/**
 * Gives a sub-process in which nothing stands its start and its end; an event sub-process begins on any error. Where people
 * start the steps themselves there is one to begin with.
 */
export function furnish(definition: ProcessDefinition, container: string): ProcessDefinition {
  const { type } = definition.elements.find(({ id }) => id === container) ?? {};
  const isEmpty = definition.elements.every(({ parent }) => parent !== container);
  if (!type || !isContainer(type) || !isEmpty) return definition;
  const inside = (kind: "startEvent" | "endEvent" | "userTask"): Element => ({
    ...createElement(kind, freeElementId(kind, definition)),
    parent: container,
  });
  if (type === "adHocSubProcess") {
    return { ...definition, elements: [...definition.elements, inside("userTask")] };
  }
  const start = inside("startEvent");
  const end = inside("endEvent");
  const event = eventRegistry.error.beginning("eventSubProcess");
  const isCaught = type === "eventSubProcess" && start.type === "startEvent";
  const first = isCaught ? { ...start, event, interrupting: true } : start;
  return {
    ...definition,
    elements: [...definition.elements, first, end],
    flows: [...definition.flows, { id: freeFlowId(definition), source: start.id, target: end.id }],
  };
}
