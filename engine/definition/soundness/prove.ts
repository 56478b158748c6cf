import type { GraphNode } from "@/engine/definition/graph";
import { proveScope, type ScopeVerdict } from "./prove-scope";

/**
 * So many steps between markings are looked at in all. Processes that people draw need a handful, since blocks are taken out
 * before; this many take some tenths of a second.
 */
const mostSteps = 100_000;

/** The container of a scope, null for the process itself, and what is known of it. */
export interface ProvenScope {
  container: GraphNode | null;
  verdict: ScopeVerdict;
}

/** Looks at each process and sub-process by itself, from the inside out: for what surrounds it, it is one step. */
export function prove(nodes: ReadonlyMap<string, GraphNode>, steps = mostSteps): ProvenScope[] {
  const inside = new Map<GraphNode | null, GraphNode[]>();
  for (const node of nodes.values()) {
    if (node.element.type === "eventSubProcess") continue;
    const among = inside.get(node.parent);
    if (among === undefined) inside.set(node.parent, [node]);
    else among.push(node);
  }
  const budget = { steps };
  const verdicts = new Map<GraphNode | null, ScopeVerdict>();
  const completes = (node: GraphNode) => verdicts.get(node)?.completes ?? true;
  const containers = [...inside.keys()].sort((a, b) => depth(b) - depth(a));
  for (const container of containers) {
    verdicts.set(container, proveScope(inside.get(container) ?? [], { nodes, completes, budget }));
  }
  return [...verdicts].map(([container, verdict]) => ({ container, verdict }));
}

/** How deep inside the container's contents stand; 0 at the top. */
function depth(container: GraphNode | null): number {
  let levels = 0;
  for (let at = container; at !== null; at = at.parent) levels += 1;
  return levels;
}
