import { type Flow, FlowSchema } from "@/contracts/process";
import { attributeOf, elementsIn, textOf, type XmlElement } from "../../xml/xml-node";
import { BPMN } from "../document/namespaces";
import { readExpression } from "../expressions/read-expression";
import { readSettings } from "../extensions/stepwell-settings";
import type { Reading } from "./reading";

/** A sequence flow between two of the elements that were read; refused when it leads elsewhere. */
export function readFlow(flow: XmlElement, nodes: ReadonlySet<XmlElement>, reading: Reading): Flow | null {
  const source = end(flow, "sourceRef", nodes, reading);
  const target = end(flow, "targetRef", nodes, reading);
  if (!source || !target) return null;
  const name = attributeOf(flow, "name");
  const condition = conditionOf(flow, reading);
  const standard = attributeOf(source, "default");
  const parsed = FlowSchema.safeParse({
    id: reading.keys.keyOf(flow),
    source: reading.keys.keyOf(source),
    target: reading.keys.keyOf(target),
    ...(name ? { name: name.slice(0, 200) } : {}),
    ...(condition === undefined ? {} : { condition }),
    ...(standard !== undefined && reading.find(standard) === flow ? { isDefault: true } : {}),
    ...readSettings(flow, reading),
  });
  if (parsed.success) return parsed.data;
  reading.refuse(
    flow,
    `The flow cannot be taken: ${parsed.error.issues[0]?.message ?? "it is not complete"}.`,
  );
  return null;
}

function end(
  flow: XmlElement,
  reference: "sourceRef" | "targetRef",
  nodes: ReadonlySet<XmlElement>,
  reading: Reading,
): XmlElement | null {
  const named = attributeOf(flow, reference);
  const node = reading.find(named);
  if (node && nodes.has(node)) return node;
  const direction = reference === "sourceRef" ? "comes from" : "leads to";
  const what = named === undefined ? "nothing" : `"${named}", which is no element of this process`;
  reading.refuse(flow, `The flow ${direction} ${what}.`);
  return null;
}

function conditionOf(flow: XmlElement, reading: Reading): string | undefined {
  const element = elementsIn(flow).find(
    (child) => child.local === "conditionExpression" && child.namespace === BPMN,
  );
  const text = element ? textOf(element).trim() : "";
  if (!element || text === "") return undefined;
  return readExpression(text, { element, what: "The condition" }, reading);
}

/** What undoes an activity is drawn with an association in BPMN and with a flow here. */
export function readCompensation(
  association: XmlElement,
  nodes: ReadonlySet<XmlElement>,
  reading: Reading,
): Flow | null {
  const ends = ["sourceRef", "targetRef"].map((local) => reading.find(attributeOf(association, local)));
  const event = ends.find((end) => end?.local === "boundaryEvent" && isAboutCompensation(end));
  const handler = ends.find((end) => end !== event);
  if (!event || !handler || !nodes.has(event) || !nodes.has(handler)) return null;
  const { keyOf } = reading.keys;
  reading.understood.add(association);
  const flow = { id: keyOf(association), source: keyOf(event), target: keyOf(handler) };
  const parsed = FlowSchema.safeParse({ ...flow, ...readSettings(association, reading) });
  return parsed.success ? parsed.data : flow;
}

const isAboutCompensation = (event: XmlElement) =>
  elementsIn(event).some(({ local }) => local === "compensateEventDefinition");
