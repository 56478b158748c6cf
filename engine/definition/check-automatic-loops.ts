import type { ProcessDefinition } from "@/contracts/process";
import { elementTitle } from "@/engine/elements/element-title";
import { waitOnFlow } from "./definition-fixes";
import type { GraphNode } from "./graph";
import type { Problem } from "./problem";
import { linkTarget } from "./successors";
import { waits } from "./waits";

type Nodes = ReadonlyMap<string, GraphNode>;

/** More loops than this are not told at once. */
const mostTold = 10;

/**
 * Finds loops in which nothing waits and nothing changes what decisions look at: a request that goes round once goes round
 * until the engine stops it. Loops that count or collect are left alone.
 */
export function checkAutomaticLoops(nodes: Nodes): Problem[] {
  const steady = steadyNodes(nodes);
  const problems: Problem[] = [];
  while (problems.length < mostTold) {
    const loop = findLoop(steady, nodes);
    if (loop === null) break;
    problems.push(endlessLoop(loop));
    for (const node of loop) steady.delete(node);
  }
  return problems;
}

function endlessLoop(loop: readonly GraphNode[]): Problem {
  const titles = loop.map(({ element }) => `"${elementTitle(element)}"`);
  const shown = titles.length > 4 ? [...titles.slice(0, 3), "…"] : titles;
  const [first] = loop;
  const back = (first?.incoming ?? []).filter(({ source }) => source === loop.at(-1));
  const apply = (definition: ProcessDefinition) =>
    back.reduce((changed, { id }) => waitOnFlow(id, "PT1H")(changed), definition);
  return {
    severity: "warning",
    code: "endlessLoop",
    message: `The loop ${shown.join(" → ")} waits for nobody, and nothing in it changes what its decisions look at: requests would go round in it until they are stopped.`,
    ...(first === undefined ? {} : { element: first.element.id }),
    path: loop.map(({ element }) => element.id),
    ...(back.length === 0 ? {} : { fix: { label: "Wait an hour in each round", apply } }),
  };
}

/** The elements that a token passes at once and that set nothing a decision reads. */
function steadyNodes(nodes: Nodes): Set<GraphNode> {
  const read = new Set<string>();
  for (const { outgoing } of nodes.values()) {
    for (const { condition } of outgoing) for (const name of condition?.names ?? []) read.add(name);
  }
  const setsOneRead = ({ element }: GraphNode) =>
    element.type === "setValues" && element.assignments.some(({ variable }) => read.has(variable));
  const busy = new Set<GraphNode>();
  for (const node of nodes.values()) {
    if (goesOnAtOnce(node) && !setsOneRead(node)) continue;
    // What stands inside makes a sub-process what it is.
    for (let at: GraphNode | null = node; at !== null && !busy.has(at); at = at.parent) busy.add(at);
  }
  return new Set([...nodes.values()].filter((node) => !busy.has(node)));
}

/** Joins wait for tokens that come from elsewhere. */
function goesOnAtOnce({ element, incoming, inner }: GraphNode): boolean {
  if (element.type === "parallelGateway") return incoming.length < 2;
  const waiting = waits(element);
  return waiting === "never" || (waiting === "sometimes" && inner.start !== null);
}

function findLoop(among: ReadonlySet<GraphNode>, nodes: Nodes): GraphNode[] | null {
  const next = (node: GraphNode) => {
    const link = linkTarget(node, nodes);
    const targets = node.outgoing.map(({ target }) => target);
    return (link === null ? targets : [...targets, link]).filter((target) => among.has(target));
  };
  // What nothing leads to is in no loop; taken out one after the other, only loops and what follows them are left.
  const ways = new Map<GraphNode, number>();
  for (const node of among) for (const target of next(node)) ways.set(target, (ways.get(target) ?? 0) + 1);
  const left = new Set(among);
  const open = [...among].filter((node) => !ways.has(node));
  for (const node of open) {
    left.delete(node);
    for (const target of next(node)) {
      const count = (ways.get(target) ?? 0) - 1;
      ways.set(target, count);
      if (count === 0) open.push(target);
    }
  }
  for (const node of left) {
    const loop = shortestLoop(node, next);
    if (loop !== null) return loop;
  }
  return null;
}

/** The shortest way from the element back to itself; null when there is none. */
function shortestLoop(first: GraphNode, next: (node: GraphNode) => readonly GraphNode[]): GraphNode[] | null {
  const before = new Map<GraphNode, GraphNode>();
  const open = [first];
  for (const node of open) {
    for (const step of next(node)) {
      if (step === first) return wayBack(first, node, before);
      if (before.has(step)) continue;
      before.set(step, node);
      open.push(step);
    }
  }
  return null;
}

function wayBack(first: GraphNode, last: GraphNode, before: ReadonlyMap<GraphNode, GraphNode>): GraphNode[] {
  const way: GraphNode[] = [];
  for (let at: GraphNode | undefined = last; at !== undefined && at !== first; at = before.get(at))
    way.push(at);
  return [first, ...way.reverse()];
}
