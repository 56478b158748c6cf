import type { InterchangeProblem } from "../../problem";
import { type Place, placeFinder } from "../../xml/place-of";
import { attributeOf, elementsIn, textOf, type XmlDocument, type XmlElement } from "../../xml/xml-node";
import { BPMN, BPMN_DI } from "./namespaces";

/** A document with its elements by id. */
export interface BpmnDocument extends XmlDocument {
  /** Elements of BPMN by id. */
  byId: ReadonlyMap<string, XmlElement>;
  /** Shapes and edges by the element that they draw; the first diagram wins. */
  drawnBy: ReadonlyMap<string, XmlElement>;
  processes: readonly XmlElement[];
  placeOf(element: XmlElement): Place;
}

/** More than these nobody reads. */
const MOST_PROBLEMS = 100;

type Indexed = { ok: true; document: BpmnDocument } | { ok: false; problems: InterchangeProblem[] };

/** Finds everything that has an id. Refuses what is no BPMN 2.0 and ids that repeat, since nobody could tell who is meant. */
export function indexDocument(document: XmlDocument): Indexed {
  const { root, source } = document;
  const find = placeFinder(source);
  const placeOf = (element: XmlElement) => find(element.start);
  if (root.namespace !== BPMN || root.local !== "definitions") {
    const written = root.namespace === "" ? root.name : `${root.name} of ${root.namespace}`;
    const message = `This is no BPMN 2.0 file: it begins with <${written}>, not with definitions of ${BPMN}.`;
    return { ok: false, problems: [{ message, ...placeOf(root) }] };
  }
  const byId = new Map<string, XmlElement>();
  const drawnBy = new Map<string, XmlElement>();
  const problems: InterchangeProblem[] = [];
  for (const element of withAllIn(root)) {
    if (element.namespace === BPMN) {
      const id = idOf(element);
      const first = id === undefined ? undefined : byId.get(id);
      if (problems.length >= MOST_PROBLEMS) break;
      if (id !== undefined && first) problems.push(repeated(id, first, element, placeOf));
      else if (id !== undefined) byId.set(id, element);
    } else if (element.namespace === BPMN_DI) {
      const drawn = attributeOf(element, "bpmnElement");
      const key = drawn === undefined ? undefined : localPart(drawn, byId);
      if (key !== undefined && !drawnBy.has(key) && element.local !== "BPMNPlane") drawnBy.set(key, element);
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  const processes = elementsIn(root).filter((each) => each.namespace === BPMN && each.local === "process");
  return { ok: true, document: { ...document, byId, drawnBy, processes, placeOf } };
}

function repeated(
  id: string,
  first: XmlElement,
  second: XmlElement,
  placeOf: (element: XmlElement) => Place,
): InterchangeProblem {
  const { line } = placeOf(first);
  const message = `The id "${id}" stands twice: at <${second.name}> and, in line ${line}, at <${first.name}>.`;
  return { message, elementId: id, ...placeOf(second) };
}

/** An element and all inside of it, but not what is inside of extensions. */
function* withAllIn(root: XmlElement): Generator<XmlElement> {
  const open = [root];
  for (let next = open.pop(); next; next = open.pop()) {
    yield next;
    if (next.namespace === BPMN && next.local === "extensionElements") continue;
    for (const child of elementsIn(next).reverse()) open.push(child);
  }
}

export function idOf(element: XmlElement): string | undefined {
  const id = attributeOf(element, "id")?.trim();
  return id === "" ? undefined : id;
}

/** References are QNames: some tools write a prefix, some do not, and some ids have a colon. */
export function localPart(reference: string, byId: ReadonlyMap<string, XmlElement>): string {
  const trimmed = reference.trim();
  if (byId.has(trimmed)) return trimmed;
  return trimmed.slice(trimmed.indexOf(":") + 1);
}

/** Children of BPMN's namespace with the name. */
export function bpmnChildren(element: XmlElement, local: string): XmlElement[] {
  return elementsIn(element).filter((child) => child.local === local && child.namespace === BPMN);
}

/** The text of the first child with the name; undefined where there is none or it is empty. */
export function childText(element: XmlElement, local: string): string | undefined {
  const child = bpmnChildren(element, local)[0];
  const text = child && textOf(child).trim();
  return text === "" ? undefined : text;
}
