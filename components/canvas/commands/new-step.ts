import type { Element, ElementType, ProcessDefinition } from "@/contracts/process";
import { createElement } from "./create-element";
import { freeElementId } from "./draft-ids";

/** What the palette inserts for a type: the element, and for parallel work also the place where it comes together. */
export function newStep(type: ElementType, definition: ProcessDefinition): [Element, ...Element[]] {
  const id = freeElementId(type, definition);
  const element = createElement(type, id);
  const partner = partners[type];
  return partner ? [element, createElement(partner, freeElementId(partner, definition, [id]))] : [element];
}

/** What a type is nothing without: branches come together, and of events one has to follow. */
const partners: Partial<Record<ElementType, ElementType>> = {
  parallelGateway: "parallelGateway",
  inclusiveGateway: "inclusiveGateway",
  eventBasedGateway: "intermediateCatchEvent",
};
