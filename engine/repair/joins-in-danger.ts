import type { Graph, GraphNode } from "@/engine/definition/graph";
import { reachable } from "@/engine/definition/reachable";
import { successors } from "@/engine/definition/successors";
import { waitingAt } from "@/engine/instance/joins";
import type { InstanceState, Token } from "@/engine/instance/types";

/**
 * Ids of the parallel joins to which a token is on its way though none is left that could come over each of their flows.
 * A branch that was moved past its join leaves such a one. What gateways will decide is not known, so this is a warning.
 */
export function joinsInDanger(graph: Graph, { tokens }: InstanceState): string[] {
  const scopes = Map.groupBy(
    Object.values(tokens).filter((token) => token.host === undefined && token.loop === undefined),
    (token) => token.scope,
  );
  const found = new Set<string>();
  for (const inside of scopes.values()) {
    const ways = inside.map((token) => ({ token, reached: waysFrom(graph, token) }));
    const joins = new Set(ways.flatMap(({ reached }) => [...reached].filter(isParallelJoin)));
    for (const join of joins) {
      const isFed = join.incoming.every((flow) =>
        ways.some(({ token, reached }) =>
          token.wait === "join" && token.element === join.element.id
            ? token.via === flow.id
            : reached.has(flow.source),
        ),
      );
      if (!isFed) found.add(join.element.id);
    }
  }
  return [...found];
}

/** Everything that a token can still come to, its own place included. */
function waysFrom(graph: Graph, token: Token): Set<GraphNode> {
  const from = graph.nodes.get(token.element);
  return from === undefined ? new Set() : reachable([from], (node) => successors(node, graph.nodes));
}

function isParallelJoin(node: GraphNode): boolean {
  return node.element.type === "parallelGateway" && waitingAt(node);
}
