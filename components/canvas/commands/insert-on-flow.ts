import type { Element, Flow, ProcessDefinition } from "@/contracts/process";
import { freeFlowId } from "./draft-ids";
import { makeRoom } from "./make-room";
import { scopeOf, standIn } from "./stand-in";

/**
 * Puts elements, one after the other, into the middle of a flow. The flow keeps its source, name and condition and
 * ends at the first of them, so a branch stays the branch it was. They stand in the sub-process of the flow.
 */
export function insertOnFlow(
  definition: ProcessDefinition,
  flowId: string,
  elements: readonly Element[],
): ProcessDefinition {
  const flow = definition.flows.find((candidate) => candidate.id === flowId);
  const first = elements[0];
  if (!flow || !first) return definition;
  const links: Flow[] = [];
  for (const [index, element] of elements.entries()) {
    const id = freeFlowId(
      definition,
      links.map((link) => link.id),
    );
    links.push({ id, source: element.id, target: elements[index + 1]?.id ?? flow.target });
  }
  const inserted = {
    ...definition,
    elements: [...definition.elements, ...standIn(scopeOf(definition, flow.source), elements)],
    flows: [
      ...definition.flows.map((other) => (other === flow ? { ...flow, target: first.id } : other)),
      ...links.map(asFirstBranch(elements)),
    ],
  };
  return makeRoom(inserted, { after: flow.source, elements });
}

/** The way on from a new decision is the way taken when no other branch is. */
function asFirstBranch(elements: readonly Element[]) {
  const [first] = elements;
  const decides = first?.type === "exclusiveGateway" || first?.type === "inclusiveGateway";
  return (flow: Flow): Flow => (decides && flow.source === first.id ? { ...flow, isDefault: true } : flow);
}
