/** Everything that can be reached, the starting points included; each is visited once. */
export function reachable<Node>(from: Iterable<Node>, next: (node: Node) => Iterable<Node>): Set<Node> {
  const found = new Set(from);
  for (const node of found) {
    for (const neighbour of next(node)) found.add(neighbour);
  }
  return found;
}
