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
 * Reverse postorder of a depth-first walk from the start elements. Iterative, so that 5,000 elements in a row do not
 * exhaust the call stack.
 */
export function orderByFlow(definition: ProcessDefinition): FlowOrder {
  const outgoing = outgoingFlows(definition);
  const incoming = incomingFlows(definition);
  const byId = new Map(definition.elements.map((element) => [element.id, element]));
  const state = new Map<string, "open" | "done">();
  const backFlows = new Set<string>();
  const walks: string[][] = [];

  const isStart = (element: Element) => element.type === "startEvent";
  const isRoot = (element: Element) => incoming.get(element.id)?.length === 0;
  const roots = [
    ...definition.elements.filter(isStart),
    ...definition.elements.filter((element) => !isStart(element) && isRoot(element)),
    ...definition.elements,
  ];
  for (const root of roots) {
    if (!state.has(root.id)) walks.push(walkFrom(root.id, { outgoing, state, backFlows }));
  }
  const elements = walks.flat().flatMap((id) => byId.get(id) ?? []);
  return { elements, backFlows };
}

type Walk = {
  outgoing: Map<string, Flow[]>;
  state: Map<string, "open" | "done">;
  backFlows: Set<string>;
};

function walkFrom(root: string, { outgoing, state, backFlows }: Walk): string[] {
  const finished: string[] = [];
  // Last branch first: the reversal below then tells the first branch first.
  const open = (id: string) => {
    state.set(id, "open");
    return { id, rest: [...(outgoing.get(id) ?? [])] };
  };
  const stack = [open(root)];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const flow = top.rest.pop();
    if (!flow) {
      state.set(top.id, "done");
      finished.push(top.id);
      stack.pop();
    } else if (state.get(flow.target) === "open") {
      backFlows.add(flow.id);
    } else if (!state.has(flow.target)) {
      stack.push(open(flow.target));
    }
  }
  return finished.reverse();
}
