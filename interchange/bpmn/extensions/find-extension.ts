import { elementsIn, type XmlAttribute, type XmlElement } from "../../xml/xml-node";
import { bpmnChildren } from "../document/index-document";
import { isCamunda, ZEEBE } from "../document/namespaces";
import type { Reading } from "../read/reading";

/** All extension elements of a BPMN element. */
export function extensionsOf(element: XmlElement): XmlElement[] {
  return bpmnChildren(element, "extensionElements").flatMap(elementsIn);
}

/** An extension of Camunda 8; from now on something follows from it. */
export function zeebeExtension(element: XmlElement, local: string, reading: Reading): XmlElement | undefined {
  const found = extensionsOf(element).find((each) => each.namespace === ZEEBE && each.local === local);
  if (found) reading.understood.add(found);
  return found;
}

/** The extensions of Camunda 7, Activiti or Flowable with the name; from now on something follows from them. */
export function camundaExtensions(element: XmlElement, local: string, reading: Reading): XmlElement[] {
  const found = extensionsOf(element).filter((each) => isCamunda(each.namespace) && each.local === local);
  for (const each of found) reading.understood.add(each);
  return found;
}

/** The value of an attribute of Camunda 7, Activiti or Flowable; from now on something follows from it. */
export function camundaAttribute(element: XmlElement, local: string, reading: Reading): string | undefined {
  const found = element.attributes.find((each) => each.local === local && isCamunda(each.namespace));
  return takeAttribute(found, reading);
}

function takeAttribute(attribute: XmlAttribute | undefined, reading: Reading): string | undefined {
  if (attribute === undefined) return undefined;
  reading.understood.add(attribute);
  return attribute.value.trim() === "" ? undefined : attribute.value.trim();
}
