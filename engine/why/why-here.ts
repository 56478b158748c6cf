import type { Graph, Names } from "@/engine/definition/graph";
import { tellBranch } from "./tell-branch";
import { tellMover } from "./tell-mover";
import type { History, Passage } from "./types";
import { quoted } from "./why-names";

/** A longer way is told from its last steps; what set it going always comes first. */
const MOST_STEPS = 4;

/** A loop of automatic steps could have been passed ever so often. */
const MOST_PASSAGES = 200;

/**
 * Why a token is where it is: what set it going last, such as a person, a message or the start, and which ways it took from
 * there. Oldest first.
 */
export function whyHere(graph: Graph, { passages }: History, token: number, names: Names): string[] {
  const passage = passages.get(token);
  if (passage === undefined) return [];
  const steps: string[] = [];
  let at = passage;
  for (let count = 0; count < MOST_PASSAGES; count += 1) {
    const { cause } = at;
    if (cause?.kind !== "passage") break;
    const before = passages.get(cause.from);
    if (before === undefined) break;
    const mover = tellMover(graph, before, at, names);
    if (mover !== null) return [mover, ...latest(steps)];
    const step = tellStep(graph, before, at, names);
    if (step !== null) steps.unshift(step);
    at = before;
  }
  const origin = tellOrigin(graph, at, names);
  return origin === null ? latest(steps) : [origin, ...latest(steps)];
}

const latest = (steps: readonly string[]) => steps.slice(-MOST_STEPS);

/** What happened between two places without anybody's doing. */
function tellStep(graph: Graph, before: Passage, at: Passage, names: Names): string | null {
  const node = graph.nodes.get(before.element);
  if (node === undefined) return null;
  if (at.scope === before.token) return null;
  const flow = node.outgoing.find((outgoing) => outgoing.id === at.via);
  const chose = node.choice !== null && flow !== undefined && !node.choice.always.includes(flow);
  if (chose) return tellBranch(graph, before, flow, names);
  switch (node.element.type) {
    case "exclusiveGateway":
    case "inclusiveGateway":
      return flow === undefined ? null : tellBranch(graph, before, flow, names);
    case "parallelGateway":
      if (before.via !== null && node.incoming.length > 1) return `All branches had come to ${quoted(node)}.`;
      return node.outgoing.length < 2
        ? null
        : `${quoted(node)} began ${node.outgoing.length} branches at the same time.`;
    case "httpRequest":
    case "email":
    case "document":
    case "scriptTask":
    case "callActivity":
    case "subProcess":
      return `Then ${quoted(node)} was done.`;
    default:
      return null;
  }
}

/** How a way began that nothing in the process led to. */
function tellOrigin({ nodes }: Graph, { cause, at, actor }: Passage, names: Names): string | null {
  if (cause === null || cause.kind === "passage") return null;
  const when = names.time?.(at) ?? at;
  const who = actor.kind === "member" ? names.member(actor.memberId) : undefined;
  if (cause.kind === "repair") {
    const { reason } = cause.event;
    return `${who ?? "Somebody"} put it here on ${when}: ${reason}`;
  }
  if (cause.kind === "activation") {
    const around = nodes.get(cause.event.element)?.parent ?? null;
    return `${who ?? "Somebody"} started it${around === null ? "" : ` in ${quoted(around)}`} on ${when}.`;
  }
  switch (cause.event.startKind) {
    case "member":
      return `${who ?? "Somebody"} started the request on ${when}.`;
    case "hook":
      return `A webhook started the request on ${when}.`;
    case "link":
      return `${who ?? "Somebody"} started the request by a public link on ${when}.`;
    case "event":
      return `An event started the request on ${when}.`;
    case "call":
      return `Another request called this process on ${when}.`;
  }
}
