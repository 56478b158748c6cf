import type { Element } from "@/contracts/process";
import type { XmlMade } from "../../xml/xml-made";
import { elementsIn, type XmlElement, type XmlNode } from "../../xml/xml-node";
import type { XmlPatch } from "../../xml/xml-patch";
import { bpmnChildren } from "../document/index-document";
import { BPMN } from "../document/namespaces";
import { NamedDefinitions } from "../write/definitions-named";
import { writtenNode } from "../write/element-writers";
import { bpmn } from "../write/made";
import { sameJson } from "../write/same-json";
import type { Naming } from "../write/write-event";
import { writeLoop } from "../write/write-loop";
import type { Patching } from "./patching";

/** Writes into the file what has changed of each element that is in its place still. */
export function changeElements(patching: Patching): void {
  const { document, making } = patching;
  const comparing = { ...making.naming, named: new NamedDefinitions(making.ids.taken, document.root) };
  for (const { before, after } of patching.changes.elements) {
    const source = patching.process.sources.get(after.id);
    if (source && !sameJson(before, after)) changeElement(source, { before, after, comparing }, patching);
  }
}

interface Change {
  before: Element;
  after: Element;
  comparing: Naming;
}

function changeElement(source: XmlElement, { before, after, comparing }: Change, patching: Patching): void {
  const { patch } = patching;
  if (before.name !== after.name) patch.setAttribute(source, "name", after.name || undefined);
  if (before.documentation !== after.documentation) changeDocumentation(source, after.documentation, patch);
  // Compared with a naming of their own, since a name that is not written must not come into the file.
  const was = writtenNode(before, comparing);
  const is = writtenNode(after, comparing);
  if (before.type !== after.type) patch.rename(source, is.local);
  const written = sameJson(was, is) ? is : writtenNode(after, patching.making.naming);
  for (const [name, value] of Object.entries(written.attributes ?? {})) {
    if (!sameJson(was.attributes?.[name], is.attributes?.[name])) patch.setAttribute(source, name, value);
  }
  const loop = "loop" in after ? after.loop : undefined;
  if (!sameJson("loop" in before ? before.loop : undefined, loop)) {
    const old = elementsIn(source).find(({ local }) => local.endsWith("LoopCharacteristics"));
    exchange(source, { old, made: loop && writeLoop(loop), before: firstInside(source) }, patch);
  }
  if (!sameJson(aboutOf(before), aboutOf(after))) changeEvent(source, written.children ?? [], patching);
  else if (!sameJson(was.children, is.children)) changeParts(source, written.children ?? [], patch);
}

/** What an event waits for or throws, and the times of a timer. */
function aboutOf(element: Element): unknown {
  if (element.type === "timer") return { ...element, id: "", name: "", documentation: "" };
  const isTask = element.type === "sendTask" || element.type === "receiveTask";
  return "event" in element && !isTask ? element.event : undefined;
}

function changeDocumentation(source: XmlElement, text: string | undefined, patch: XmlPatch): void {
  const [old] = bpmnChildren(source, "documentation");
  if (old && text !== undefined) patch.setText(old, text);
  else if (old) patch.remove(old);
  else if (text !== undefined) patch.insert(source, bpmn("documentation", {}, [text]), firstChild(source));
}

function changeEvent(source: XmlElement, children: readonly XmlMade[], { patch }: Patching): void {
  const old = elementsIn(source).filter(
    ({ namespace, local }) => namespace === BPMN && /EventDefinition(?:Ref)?$/.test(local),
  );
  const [first, ...more] = old;
  const [made] = children;
  exchange(source, { old: first, made }, patch);
  // Events with several definitions are read by their first; the others stay.
  if (made === undefined) for (const each of more) patch.remove(each);
}

/** Scripts and conditions of the element itself. */
function changeParts(source: XmlElement, children: readonly XmlMade[], patch: XmlPatch): void {
  for (const made of children) exchange(source, { old: bpmnChildren(source, made.local)[0], made }, patch);
}

function exchange(
  into: XmlElement,
  {
    old,
    made,
    before,
  }: { old: XmlElement | undefined; made: XmlMade | undefined; before?: XmlNode | undefined },
  patch: XmlPatch,
): void {
  if (old && made) patch.replace(old, made);
  else if (old) patch.remove(old);
  else if (made) patch.insert(into, made, before);
}

function firstChild(element: XmlElement): XmlElement | undefined {
  return elementsIn(element)[0];
}

/** The loop stands before scripts and before what is inside of a sub-process. */
function firstInside(element: XmlElement): XmlElement | undefined {
  const ahead =
    /^(?:documentation|extensionElements|auditing|monitoring|categoryValueRef|incoming|outgoing|ioSpecification|property|data(?:In|Out)putAssociation|resourceRole|performer|humanPerformer|potentialOwner)$/;
  return elementsIn(element).find(({ local }) => !ahead.test(local));
}
