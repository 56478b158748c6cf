import { eventTypeOf } from "@/contracts/process";
import type { GraphNode } from "./graph";

/**
 * What undoes what. The handler of an activity is drawn as the target of the one flow from a compensation event on its
 * border. BPMN calls that an association: no token takes it, and neither the event nor the handler is part of the flow.
 */

/** Whether the element is a compensation event on the border of an activity. */
export function isCompensation({ element }: GraphNode): boolean {
  return element.type === "boundaryEvent" && element.event.type === "compensation";
}

/** Whether the element undoes an activity, and so is never reached by a flow. */
export function isHandler({ incoming }: GraphNode): boolean {
  return incoming.some(({ source }) => isCompensation(source));
}

/** The activity that undoes the element; null when there is none. */
export function handlerOf({ boundaries }: GraphNode): GraphNode | null {
  if (boundaries.length === 0) return null;
  return boundaries.find(isCompensation)?.outgoing[0]?.target ?? null;
}

/** The activity that the element undoes when it runs for a thrower of compensation; null when it is no handler. */
export function undoneBy(
  { element, incoming, parent }: GraphNode,
  nodes: ReadonlyMap<string, GraphNode>,
): GraphNode | null {
  if (element.type === "eventSubProcess") return parent;
  const event = incoming.map(({ source }) => source).find(isCompensation)?.element;
  return (event?.type === "boundaryEvent" && nodes.get(event.attachedTo)) || null;
}

/** The start of the event sub-process inside that undoes a sub-process; null when there is none. */
export function innerHandlerOf({ inner }: GraphNode): GraphNode | null {
  if (inner.eventStarts.length === 0) return null;
  return inner.eventStarts.find(({ element }) => eventTypeOf(element) === "compensation") ?? null;
}

/** Whether something undoes the element, or anything inside it. */
export function canBeUndone(node: GraphNode, nodes: ReadonlyMap<string, GraphNode>): boolean {
  if (handlerOf(node) !== null || innerHandlerOf(node) !== null) return true;
  return [...nodes.values()].some((inside) => inside.parent === node && canBeUndone(inside, nodes));
}
