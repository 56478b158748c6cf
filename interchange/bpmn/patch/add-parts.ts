import { elementsIn, type XmlElement } from "../../xml/xml-node";
import { makeFlow, makeNode } from "../write/make-node";
import type { Patching } from "./patching";

/** What BPMN wants behind the elements and flows of a process. */
const BEHIND = new Set([
  "association",
  "group",
  "textAnnotation",
  "resourceRole",
  "performer",
  "humanPerformer",
  "potentialOwner",
  "correlationSubscription",
  "supports",
  "completionCondition",
]);

/** Puts new elements and flows into the file; what stands in a new sub-process comes with it. */
export function addParts(patching: Patching): void {
  const { definition, changes, patch, making, process, named } = patching;
  const added = new Set(changes.addedElements.map(({ id }) => id));
  const parents = new Map(definition.elements.map(({ id, parent }) => [id, parent]));
  const containerOf = (parent: string | undefined) =>
    parent === undefined ? process.node : process.sources.get(parent);
  const places = new Map<XmlElement, XmlElement | undefined>();
  const behind = (container: XmlElement) => {
    if (!places.has(container)) places.set(container, firstBehind(container, patching));
    return places.get(container);
  };
  for (const element of changes.addedElements) {
    if (element.parent !== undefined && added.has(element.parent)) continue;
    const container = containerOf(element.parent);
    if (container) patch.insert(container, makeNode(element, making), behind(container));
  }
  for (const flow of changes.addedFlows) {
    const parent = parents.get(flow.source);
    if (parent !== undefined && added.has(parent)) continue;
    const container = containerOf(parent);
    const made = makeFlow(flow, making);
    const before = container && made.local === "sequenceFlow" ? behind(container) : undefined;
    if (container) patch.insert(container, made, before);
  }
  for (const definitionNamed of named.added)
    patch.insert(patching.document.root, definitionNamed, process.node);
}

/** The first of these after the last flow element. */
function firstBehind(container: XmlElement, { patch }: Patching): XmlElement | undefined {
  const children = elementsIn(container).filter((child) => !patch.isRemoved(child));
  const last = children.findLastIndex(({ local }) => !BEHIND.has(local));
  return children[last + 1];
}
