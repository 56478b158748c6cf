import type { Option } from "@/components/ui/select";
import type { Element, ElementType, ProcessDefinition } from "@/contracts/process";
import { elementTitle } from "@/engine/elements/element-title";

/** No request stands at these for longer than a moment, or they come and go with the step that they belong to. */
const passing: ReadonlySet<ElementType> = new Set([
  "startEvent",
  "endEvent",
  "exclusiveGateway",
  "intermediateThrowEvent",
  "boundaryEvent",
]);

/** The steps of the old version at which a request may stand and that the new one does not have. */
export function lostSteps(before: ProcessDefinition, after: ProcessDefinition): Element[] {
  const kept = new Set(after.elements.map((element) => element.id));
  return before.elements.filter((element) => !kept.has(element.id) && !passing.has(element.type));
}

/** Where a request at the element can go on: at steps of the same kind. */
export function placesFor(element: Element, after: ProcessDefinition): Option[] {
  return after.elements
    .filter((candidate) => candidate.type === element.type)
    .map((candidate) => ({ value: candidate.id, label: elementTitle(candidate) }));
}
