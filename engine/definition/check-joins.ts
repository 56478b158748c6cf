import { elementTitle } from "@/engine/elements/element-title";
import { immediateDominators } from "./dominators";
import type { GraphNode } from "./graph";
import type { Problem } from "./problem";

/**
 * Finds parallel joins that wait for branches of which a decision takes only one: the last element that all ways to
 * the join share (its immediate dominator) is an exclusive split. Warns, since a proof needs the whole state space.
 */
export function checkJoins(start: GraphNode, reached: ReadonlySet<GraphNode>): Problem[] {
  const joins = [...reached].filter(
    (node) => node.element.type === "parallelGateway" && node.incoming.length > 1,
  );
  if (joins.length === 0) return [];
  const dominators = immediateDominators(
    start,
    (node) => node.outgoing.map((flow) => flow.target),
    (node) => node.incoming.map((flow) => flow.source),
  );
  return joins.flatMap((join) => {
    const split = dominators.get(join);
    if (split?.element.type !== "exclusiveGateway" || split.outgoing.length < 2) return [];
    const message = `"${elementTitle(join.element)}" waits for all its branches, but "${elementTitle(split.element)}" takes only one of them: the request would wait for ever.`;
    return [{ severity: "warning", code: "joinOfDecision", message, element: join.element.id }];
  });
}
