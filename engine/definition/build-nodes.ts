import type { Element, Flow, ProcessDefinition } from "@/contracts/process";
import { flowChoice } from "./flow-choice";
import type { Behaviour, CompiledExpression, GraphFlow, GraphNode, GraphScope } from "./graph";

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
    nodes.set(element.id, {
      element,
      incoming: [],
      outgoing: [],
      choice: null,
      parent: null,
      boundaries: [],
      inner: { start: null, eventStarts: [] },
      behaviour: nothing,
      loop: null,
      gates: [],
      event: null,
    });
  }
  for (const node of nodes.values()) settle(node, nodes);
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
  for (const node of nodes.values()) node.choice = flowChoice(node);
  return nodes;
}

/** Tells an element's surroundings about it. What is missing or of the wrong kind is left out; the checker reports it. */
function settle(node: GraphNode, nodes: ReadonlyMap<string, GraphNode>): void {
  const { element } = node;
  const parent = isInsideItself(element, nodes) ? undefined : nodes.get(element.parent ?? "");
  node.parent = parent ?? null;
  if (element.type === "boundaryEvent") nodes.get(element.attachedTo)?.boundaries.push(node);
  if (element.type === "startEvent" && element.event === undefined && parent !== undefined) {
    parent.inner.start ??= node;
  }
}

/** Whether the chain of parents comes back to the element. */
export function isInsideItself(element: Element, nodes: ReadonlyMap<string, GraphNode>): boolean {
  const seen = new Set<string>();
  for (let at = element.parent; at !== undefined && !seen.has(at); at = nodes.get(at)?.element.parent) {
    if (at === element.id) return true;
    seen.add(at);
  }
  return false;
}

/** The scopes by what they contain: the top, and each sub-process through its own `inner`. */
export function collectScopes(nodes: ReadonlyMap<string, GraphNode>): GraphScope {
  const top: GraphScope = { start: null, eventStarts: [] };
  for (const node of nodes.values()) {
    if (node.element.type !== "startEvent") continue;
    if (node.parent === null && node.element.event === undefined) top.start ??= node;
    else if (node.parent?.element.type === "eventSubProcess") {
      const around = node.parent.parent;
      (around === null ? top : around.inner).eventStarts.push(node);
    }
  }
  return top;
}
