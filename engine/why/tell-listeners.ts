import { eventTypeOf } from "@/contracts/process";
import type { Graph, GraphNode } from "@/engine/definition/graph";
import { listenersOf } from "@/engine/instance/token-tree";
import type { Token } from "@/engine/instance/types";
import { eventAsWhen } from "./event-in-words";
import type { WaitScope } from "./types";
import { quoted } from "./why-names";

/**
 * What else can happen while a token waits: events on its own border, around the sub-processes that it runs inside, and
 * those of the process. An event-based gateway's are what it waits for, so they are told there.
 */
export function tellListeners(scope: WaitScope): string[] {
  if (scope.token.wait === "choice") return [];
  const told: string[] = [];
  for (const host of hostsOf(scope)) {
    told.push(...listening(scope, host));
    const node = host === 0 ? undefined : nodeOf(scope, host);
    if (node !== undefined) told.push(...failing(node, host === scope.id));
  }
  return told;
}

/** The token, what surrounds it from the inside out, and the process. */
function hostsOf({ state, id }: WaitScope): number[] {
  const hosts: number[] = [];
  for (let at: number | undefined = id; at !== undefined; at = state.tokens[at]?.scope) {
    const isRound = state.tokens[at]?.round !== undefined;
    if (!isRound) hosts.push(at);
  }
  return [...hosts, 0];
}

function listening({ graph, state, names }: WaitScope, host: number): string[] {
  return listenersOf(state.tokens, host).flatMap((id) => {
    const token: Token | undefined = state.tokens[id];
    const node = token && graph.nodes.get(token.element);
    if (token === undefined || node === undefined || token.wait === undefined) return [];
    return [`${eventAsWhen(token, node, names)}, ${whatFollows(node, graph)}.`];
  });
}

function whatFollows(node: GraphNode, { nodes }: Graph): string {
  const { element, parent } = node;
  if (element.type === "boundaryEvent") {
    const follows = quoted(node.outgoing[0]?.target ?? node);
    const host = nodes.get(element.attachedTo);
    return element.interrupting
      ? `${host === undefined ? "this step" : quoted(host)} is given up and it goes on at ${follows}`
      : `${follows} begins as well`;
  }
  const begins = quoted(parent ?? node);
  const interrupting = element.type === "startEvent" ? (element.interrupting ?? true) : true;
  return interrupting ? `everything around it stops for ${begins}` : `${begins} begins as well`;
}

/** Errors have no listener: they are looked for when something fails. */
function failing(node: GraphNode, isOwn: boolean): string[] {
  return node.boundaries.flatMap((boundary) => {
    const { element } = boundary;
    if (eventTypeOf(element) !== "error") return [];
    const code = "event" in element && element.event?.type === "error" ? element.event.code : undefined;
    const what = isOwn ? "it" : quoted(node);
    const how = code === undefined ? "" : ` with "${code}"`;
    return [`If ${what} fails${how}, it goes on at ${quoted(boundary.outgoing[0]?.target ?? boundary)}.`];
  });
}

function nodeOf({ graph, state }: WaitScope, id: number): GraphNode | undefined {
  const element = state.tokens[id]?.element;
  return element === undefined ? undefined : graph.nodes.get(element);
}
