import { elementTitle } from "@/engine/elements/element-title";
import { immediateDominators } from "./dominators";
import type { GraphNode } from "./graph";
import type { Problem } from "./problem";
import { predecessors, successors } from "./successors";

/**
 * Finds parallel joins that wait for branches of which a decision takes only one: the last element that all ways to
 * the join share (its immediate dominator) is an exclusive split. Warns, since a proof needs the whole state space.
 */
export function checkJoins(
  start: GraphNode,
  reached: ReadonlySet<GraphNode>,
  nodes: ReadonlyMap<string, GraphNode>,
): Problem[] {
  const joins = [...reached].filter(
    (node) => node.element.type === "parallelGateway" && node.incoming.length > 1,
  );
  if (joins.length === 0) return [];
  const dominators = immediateDominators(
    start,
    (node) => successors(node, nodes),
    (node) => predecessors(node, nodes),
  );
  return joins.flatMap((join) => {
    const split = dominators.get(join);
    if (split?.element.type !== "exclusiveGateway" || split.outgoing.length < 2) return [];
    const message = `"${elementTitle(join.element)}" waits for all its branches, but "${elementTitle(split.element)}" takes only one of them: the request would wait for ever.`;
    return [{ severity: "warning", code: "joinOfDecision", message, element: join.element.id }];
  });
}
