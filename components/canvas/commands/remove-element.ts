import type { Flow, ProcessDefinition } from "@/contracts/process";

/**
 * Takes an element out and heals the way: what led to it leads on to where it led. Of a gateway's branches the default
 * one (or the first) is the way on. What only the element led to stays, unconnected, so that nothing is lost unasked.
 */
export function removeElement(definition: ProcessDefinition, id: string): ProcessDefinition {
  const outgoing = definition.flows.filter((flow) => flow.source === id && flow.target !== id);
  const onward = outgoing.find((flow) => flow.isDefault) ?? outgoing[0];
  const kept: Flow[] = [];
  const joined = new Set(definition.flows.map((flow) => pair(flow.source, flow.target)));
  for (const flow of definition.flows) {
    if (flow.source === id) continue;
    if (flow.target !== id) kept.push(flow);
    else if (onward && onward.target !== flow.source && !joined.has(pair(flow.source, onward.target))) {
      kept.push({ ...flow, target: onward.target });
      joined.add(pair(flow.source, onward.target));
    }
  }
  const { [id]: _gone, ...positions } = definition.positions ?? {};
  return {
    ...definition,
    elements: definition.elements.filter((element) => element.id !== id),
    flows: kept,
    ...(definition.positions && { positions }),
  };
}

function pair(source: string, target: string): string {
  return `${source} ${target}`;
}
