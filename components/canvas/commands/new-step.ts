import type { Element, ElementType, ProcessDefinition } from "@/contracts/process";
import { createElement } from "./create-element";
import { freeElementId } from "./draft-ids";

/** What the palette inserts for a type: the element, and for parallel work also the place where it comes together. */
export function newStep(type: ElementType, definition: ProcessDefinition): [Element, ...Element[]] {
  const id = freeElementId(type, definition);
  const element = createElement(type, id);
  if (type !== "parallelGateway") return [element];
  return [element, createElement(type, freeElementId(type, definition, [id]))];
}
