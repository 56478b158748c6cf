import type { Flow, ProcessDefinition } from "@/contracts/process";
import { withAllInside } from "@/engine/layout/nesting";

/**
 * Takes an element out and heals the way: what led to it leads on to where it led. Of a gateway's branches the default
 * one (or the first) is the way on. What only the element led to stays, unconnected, so that nothing is lost unasked; what
 * stands inside of it or hangs on its border goes with it.
 */
export function removeElement(definition: ProcessDefinition, id: string): ProcessDefinition {
  const outgoing = definition.flows.filter((flow) => flow.source === id && flow.target !== id);
  const onward = outgoing.find((flow) => flow.isDefault) ?? outgoing[0];
  const gone = withAllInside(definition, id);
  const kept: Flow[] = [];
  const joined = new Set(definition.flows.map((flow) => pair(flow.source, flow.target)));
  for (const flow of definition.flows) {
    if (gone.has(flow.source)) continue;
    if (!gone.has(flow.target)) kept.push(flow);
    else if (
      onward &&
      flow.target === id &&
      onward.target !== flow.source &&
      !joined.has(pair(flow.source, onward.target))
    ) {
      kept.push({ ...flow, target: onward.target });
      joined.add(pair(flow.source, onward.target));
    }
  }
  const positions = Object.entries(definition.positions ?? {}).filter(([placed]) => !gone.has(placed));
  return {
    ...definition,
    elements: definition.elements.filter((element) => !gone.has(element.id)),
    flows: kept,
    ...(definition.positions && { positions: Object.fromEntries(positions) }),
  };
}

function pair(source: string, target: string): string {
  return `${source} ${target}`;
}
