import type { GraphNode } from "./graph";

/** Where a token can be next, in the same scope: along the flows, over a boundary event, or by a link. */
export function successors(node: GraphNode, nodes: ReadonlyMap<string, GraphNode>): GraphNode[] {
  const next = node.outgoing.map((flow) => flow.target);
  next.push(...node.boundaries);
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

/** Where a token can come from, in the same scope: the other way round. */
export function predecessors(node: GraphNode, nodes: ReadonlyMap<string, GraphNode>): GraphNode[] {
  const before = node.incoming.map((flow) => flow.source);
  const { element } = node;
  const host = element.type === "boundaryEvent" ? nodes.get(element.attachedTo) : undefined;
  if (host !== undefined) before.push(host);
  if (element.type !== "intermediateCatchEvent" || element.event.type !== "link") return before;
  return [...before, ...[...nodes.values()].filter((other) => linkTarget(other, nodes) === node)];
}
