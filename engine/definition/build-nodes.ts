import type { Flow, ProcessDefinition } from "@/contracts/process";
import type { Behaviour, CompiledExpression, GraphFlow, GraphNode } from "./graph";

/** Stands in until an element is compiled; a graph with errors is never handed out, so it never runs. */
const nothing: Behaviour = { enter: () => undefined };

/**
 * Elements by id with their flows both ways. Flows whose source or target is missing are left out, of elements with
 * one id the first counts; the checker reports both.
 */
export function buildNodes(
  definition: ProcessDefinition,
  condition: (flow: Flow) => CompiledExpression | null,
): Map<string, GraphNode> {
  const nodes = new Map<string, GraphNode>();
  for (const element of definition.elements) {
    if (nodes.has(element.id)) continue;
    nodes.set(element.id, { element, incoming: [], outgoing: [], behaviour: nothing });
  }
  for (const flow of definition.flows) {
    const source = nodes.get(flow.source);
    const target = nodes.get(flow.target);
    if (source === undefined || target === undefined) continue;
    const graphFlow: GraphFlow = {
      id: flow.id,
      source,
      target,
      condition: condition(flow),
      conditionSource: flow.condition ?? null,
      isDefault: flow.isDefault ?? false,
    };
    source.outgoing.push(graphFlow);
    target.incoming.push(graphFlow);
  }
  return nodes;
}
