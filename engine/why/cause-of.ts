import type { JournalEventOf } from "@/contracts/journal";
import { eventTypeOf } from "@/contracts/process";
import type { GraphNode } from "@/engine/definition/graph";
import type { Cause, Reading } from "./types";

type Entered = JournalEventOf<"elementEntered" | "tokenArrived">;

/**
 * What led to a token, from what the decision did just before. A flow is taken by the token that completed its source; where
 * no flow was taken, the sub-process, loop, join, event, link or repair that put it there is one of the last events.
 */
export function causeOf(reading: Reading, event: Entered): Cause | null {
  const { recent } = reading;
  if (recent?.type === "elementActivated") return { kind: "activation", event: recent };
  const from = passageBefore(reading, event);
  if (from !== null) return { kind: "passage", from };
  if (reading.repair !== null) return { kind: "repair", event: reading.repair };
  if (reading.start !== null && event.scope === undefined) return { kind: "start", event: reading.start };
  return null;
}

function passageBefore(reading: Reading, event: Entered): number | null {
  const { scope, via, element } = event;
  if (event.type === "elementEntered" && event.round !== undefined) return scope ?? null;
  if (event.type === "elementEntered" && event.host !== undefined)
    return event.host === 0 ? null : event.host;
  const listener = listenerBehind(reading, element);
  if (listener !== null) return listener;
  if (via !== null) {
    const source = sourceOf(reading, element, via);
    return source === null ? null : (reading.completed.get(source) ?? null);
  }
  const { recent, returned } = reading;
  if (returned?.element === element) return returned.token;
  if (recent?.type === "tokensJoined") return Math.max(...recent.tokens);
  if (recent?.type === "scopeOpened" && recent.token === scope) return scope;
  if (recent?.type === "elementCompleted" && isLink(reading, element)) return recent.token;
  return catches(reading, element) ? reading.thrown : null;
}

/** The listener whose event has just happened, where it goes on at the element or in its event sub-process. */
function listenerBehind({ graph, passages, trigger }: Reading, element: string): number | null {
  const listener = trigger === null ? undefined : passages.get(trigger);
  if (listener?.host === undefined) return null;
  if (listener.element === element) return listener.token;
  const around = graph.nodes.get(listener.element)?.parent;
  return around?.element.id === element && around.element.type === "eventSubProcess" ? listener.token : null;
}

function sourceOf({ graph }: Reading, element: string, via: string): string | null {
  const flow = graph.nodes.get(element)?.incoming.find((incoming) => incoming.id === via);
  return flow?.source.element.id ?? null;
}

function isLink({ graph }: Reading, element: string): boolean {
  const node = graph.nodes.get(element);
  return node !== undefined && eventTypeOf(node.element) === "link";
}

/** Whether the element is where an error or escalation is caught. */
function catches({ graph }: Reading, element: string): boolean {
  const node = graph.nodes.get(element);
  if (node === undefined) return false;
  if (node.element.type === "boundaryEvent") return isThrowable(node);
  if (node.element.type !== "eventSubProcess") return false;
  return [...graph.nodes.values()].some((inside) => inside.parent === node && isThrowable(inside));
}

function isThrowable({ element }: GraphNode): boolean {
  const type = element.type === "endEvent" ? undefined : eventTypeOf(element);
  return type === "error" || type === "escalation";
}
