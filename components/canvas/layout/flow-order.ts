import type { Element, Flow, ProcessDefinition } from "@/contracts/process";

/** Flows by the element they leave, in the order of the definition. */
export function outgoingFlows(definition: ProcessDefinition): Map<string, Flow[]> {
  return groupFlows(definition, "source");
}

/** Flows by the element they reach, in the order of the definition. */
export function incomingFlows(definition: ProcessDefinition): Map<string, Flow[]> {
  return groupFlows(definition, "target");
}

function groupFlows(definition: ProcessDefinition, end: "source" | "target"): Map<string, Flow[]> {
  const groups = new Map<string, Flow[]>(definition.elements.map((element) => [element.id, []]));
  for (const flow of definition.flows) {
    if (groups.has(flow.source) && groups.has(flow.target)) groups.get(flow[end])?.push(flow);
  }
  return groups;
}

export type FlowOrder = {
  /** As people would tell the process: each element after what leads to it, loops aside. */
  elements: Element[];
  /** Flows that lead back to where the process has been: they close a loop. */
  backFlows: Set<string>;
};

/**
 * Two depth-first walks from the start elements. The first, first branch first, finds what leads back; the second,
 * last branch first and without those flows, gives the order (reverse postorder). Iterative, so that 5,000 elements in
 * a row do not exhaust the call stack.
 */
export function orderByFlow(definition: ProcessDefinition): FlowOrder {
  const outgoing = outgoingFlows(definition);
  const incoming = incomingFlows(definition);
  const byId = new Map(definition.elements.map((element) => [element.id, element]));
  const isStart = (element: Element) => element.type === "startEvent";
  const isRoot = (element: Element) => incoming.get(element.id)?.length === 0;
  const roots = [
    ...definition.elements.filter(isStart),
    ...definition.elements.filter((element) => !isStart(element) && isRoot(element)),
    ...definition.elements,
  ].map(({ id }) => id);

  const backFlows = new Set<string>();
  walk(
    roots,
    (id) => (outgoing.get(id) ?? []).toReversed(),
    (flow) => backFlows.add(flow.id),
  );
  const order = walk(roots, (id) => (outgoing.get(id) ?? []).filter((flow) => !backFlows.has(flow.id)));
  return { elements: order.flatMap((id) => byId.get(id) ?? []), backFlows };
}

/** Walks the ways out of each element from the last to the first; gives reverse postorder, root by root. */
function walk(
  roots: readonly string[],
  waysOut: (id: string) => Flow[],
  onBack?: (flow: Flow) => void,
): string[] {
  const state = new Map<string, "open" | "done">();
  const order: string[] = [];
  const open = (id: string) => {
    state.set(id, "open");
    return { id, rest: [...waysOut(id)] };
  };
  for (const root of roots) {
    if (state.has(root)) continue;
    const finished: string[] = [];
    const stack = [open(root)];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const flow = top.rest.pop();
      if (!flow) {
        state.set(top.id, "done");
        finished.push(top.id);
        stack.pop();
      } else if (state.get(flow.target) === "open") {
        onBack?.(flow);
      } else if (!state.has(flow.target)) {
        stack.push(open(flow.target));
      }
    }
    order.push(...finished.reverse());
  }
  return order;
}
