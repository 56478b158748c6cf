import { attributeOf, elementsIn, textOf, type XmlElement } from "../../xml/xml-node";
import { idOf, localPart } from "../document/index-document";
import { BPMN, BPMN_DI } from "../document/namespaces";
import type { Patching } from "./patching";

/** Takes elements and flows out of the file, with their drawing and with what only refers to them. */
export function removeParts({ document, process, changes, patch }: Patching): void {
  const gone = new Set<string>();
  for (const key of changes.removed) {
    const source = process.sources.get(key);
    if (!source) continue;
    patch.remove(source);
    for (const id of idsIn(source)) gone.add(id);
  }
  if (gone.size === 0) return;
  const refers = (reference: string | undefined) =>
    reference !== undefined && gone.has(localPart(reference, document.byId));
  const open: XmlElement[] = [document.root];
  for (let element = open.pop(); element; element = open.pop()) {
    for (const child of elementsIn(element)) {
      if (isPointless(child, refers)) {
        patch.remove(child);
        const id = idOf(child);
        const drawing = id === undefined ? undefined : document.drawnBy.get(id);
        if (drawing) patch.remove(drawing);
      } else if (child.local !== "extensionElements") open.push(child);
    }
    const standard = attributeOf(element, "default");
    if (element.namespace === BPMN && refers(standard)) patch.setAttribute(element, "default", undefined);
  }
}

function* idsIn(root: XmlElement): Generator<string> {
  const id = root.namespace === BPMN ? idOf(root) : undefined;
  if (id !== undefined) yield id;
  for (const child of elementsIn(root)) if (child.local !== "extensionElements") yield* idsIn(child);
}

/** Whether it is nothing without what is gone: its shape or edge, a mention, a line to it. */
function isPointless(element: XmlElement, refers: (reference: string | undefined) => boolean): boolean {
  if (element.namespace === BPMN_DI) return refers(attributeOf(element, "bpmnElement"));
  if (element.namespace !== BPMN) return false;
  if (["incoming", "outgoing", "flowNodeRef"].includes(element.local)) return refers(textOf(element));
  if (element.local !== "messageFlow" && element.local !== "association") return false;
  return refers(attributeOf(element, "sourceRef")) || refers(attributeOf(element, "targetRef"));
}
