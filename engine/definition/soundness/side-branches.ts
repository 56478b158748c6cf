import { isCompensation } from "@/engine/definition/compensation";
import type { GraphNode } from "@/engine/definition/graph";
import { successors } from "@/engine/definition/successors";
import { interrupts } from "./build-net";

/**
 * The boundary events that do not interrupt and whose branch never comes to where tokens from elsewhere come: they can be
 * looked at by themselves, however often they happen.
 */
export function sideBranches(
  inside: readonly GraphNode[],
  starts: readonly GraphNode[],
  nodes: ReadonlyMap<string, GraphNode>,
): Set<GraphNode> {
  const beside = inside.filter(
    (node) => node.element.type === "boundaryEvent" && !interrupts(node) && !isCompensation(node),
  );
  const isBeside = new Set(beside);
  const apart = new Set(beside);
  if (beside.length === 0) return apart;
  const owner = new Map<GraphNode, GraphNode>();
  const main = starts[0];
  for (const root of [...starts, ...beside]) {
    const own = apart.has(root) || main === undefined ? root : main;
    const open = [root];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      const other = owner.get(node);
      if (other === own) continue;
      if (other !== undefined) {
        apart.delete(other);
        apart.delete(own);
        continue;
      }
      owner.set(node, own);
      open.push(...successors(node, nodes).filter((next) => next === root || !isBeside.has(next)));
    }
  }
  return apart;
}
