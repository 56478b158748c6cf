import { isCompensation } from "./compensation";
import type { GraphNode } from "./graph";

/** Where a token can be next, in the same scope: along the flows, over a boundary event, or by a link. */
export function successors(node: GraphNode, nodes: ReadonlyMap<string, GraphNode>): GraphNode[] {
  if (isCompensation(node)) return [];
  const next = node.outgoing.map((flow) => flow.target);
  next.push(...node.boundaries.filter((boundary) => !isCompensation(boundary)));
  const link = linkTarget(node, nodes);
  if (link !== null) next.push(link);
  return next;
}

/** The link that catches what the element throws, in the same scope; null when there is none or it throws no link. */
export function linkTarget(
  { element, parent }: GraphNode,
  nodes: ReadonlyMap<string, GraphNode>,
): GraphNode | null {
  if (element.type !== "intermediateThrowEvent" || element.event?.type !== "link") return null;
  const { name } = element.event;
  for (const other of nodes.values()) {
    const candidate = other.element;
    if (candidate.type !== "intermediateCatchEvent" || candidate.event.type !== "link") continue;
    if (candidate.event.name === name && other.parent === parent) return other;
  }
  return null;
}
