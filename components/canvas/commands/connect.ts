import type { Element, ProcessDefinition } from "@/contracts/process";
import { nestElements } from "@/engine/layout/nesting";
import { canBeReached, leadsOn } from "../flow-ends";
import { freeFlowId } from "./draft-ids";

/** Why two elements cannot be joined by a flow, as a sentence; null when they can. */
export function connectRefusal(definition: ProcessDefinition, source: string, target: string): string | null {
  const from = definition.elements.find((element) => element.id === source);
  const to = definition.elements.find((element) => element.id === target);
  if (!from || !to) return "The element is no longer there.";
  const refusal = refusalBetween(from, to);
  if (refusal) return refusal;
  const { around } = nestElements(definition);
  if (around.get(source) !== around.get(target))
    return "A connection cannot cross the border of a sub-process.";
  const exists = definition.flows.some((flow) => flow.source === source && flow.target === target);
  return exists ? "These two are connected already." : null;
}

function refusalBetween(from: Element, to: Element): string | null {
  if (from.id === to.id) return "A step cannot lead to itself.";
  if (from.type === "endEvent") return "Nothing follows after an end.";
  if (!leadsOn(from.type)) return "Nothing follows after an event sub-process.";
  if (to.type === "startEvent") return "Nothing leads back to the start; go back to the first step instead.";
  if (!canBeReached(to.type)) return "Nothing leads there: it begins by itself when its event happens.";
  return null;
}

/** Joins two elements by a new flow; unchanged when that is not possible. */
export function connect(definition: ProcessDefinition, source: string, target: string): ProcessDefinition {
  if (connectRefusal(definition, source, target)) return definition;
  const flow = { id: freeFlowId(definition), source, target };
  return { ...definition, flows: [...definition.flows, flow] };
}

/** Leads a flow to another element. */
export function redirectFlow(
  definition: ProcessDefinition,
  flowId: string,
  target: string,
): ProcessDefinition {
  const flow = definition.flows.find((candidate) => candidate.id === flowId);
  if (!flow || connectRefusal(definition, flow.source, target)) return definition;
  return {
    ...definition,
    flows: definition.flows.map((other) => (other === flow ? { ...flow, target } : other)),
  };
}

export function removeFlow(definition: ProcessDefinition, flowId: string): ProcessDefinition {
  return { ...definition, flows: definition.flows.filter((flow) => flow.id !== flowId) };
}

/** The elements that an element may lead to, for a menu. */
export function possibleTargets(definition: ProcessDefinition, source: string): Element[] {
  const from = definition.elements.find((element) => element.id === source);
  if (!from) return [];
  const { around } = nestElements(definition);
  const reached = new Set(
    definition.flows.filter((flow) => flow.source === source).map((flow) => flow.target),
  );
  return definition.elements.filter(
    (to) =>
      around.get(to.id) === around.get(source) && !reached.has(to.id) && refusalBetween(from, to) === null,
  );
}
