import type { ProcessDefinition } from "@/contracts/process";
import { orderByFlow, outgoingFlows } from "@/engine/layout/flow-order";

/**
 * Where all branches of an element come together again: the first element that each of them reaches. What runs in
 * parallel comes together in a gateway of the same type, also while there is a single branch.
 */
export function findRejoin(definition: ProcessDefinition, elementId: string): string | null {
  const { elements, backFlows } = orderByFlow(definition);
  const split = elements.find(({ id }) => id === elementId)?.type;
  const isParallel = split === "parallelGateway" || split === "inclusiveGateway";
  const outgoing = outgoingFlows(definition);
  const forward = (id: string) => (outgoing.get(id) ?? []).filter((flow) => !backFlows.has(flow.id));
  const reached = forward(elementId).map((flow) => reachable(flow.target, forward));
  const [first, ...others] = reached;
  if (!first) return null;
  const common = elements.filter(({ id }) => first.has(id) && others.every((set) => set.has(id)));
  const join = common.find(({ id, type }) => type === split && forward(id).length < 2);
  return (isParallel && join ? join : common[0])?.id ?? null;
}

function reachable(from: string, forward: (id: string) => { target: string }[]): Set<string> {
  const seen = new Set<string>([from]);
  const queue = [from];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const { target } of forward(id)) {
      if (!seen.has(target)) {
        seen.add(target);
        queue.push(target);
      }
    }
  }
  return seen;
}
