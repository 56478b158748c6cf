import { XMLNS_NAMESPACE } from "../../xml/read-tag";
import { elementsIn, type XmlAttribute, type XmlElement } from "../../xml/xml-node";
import { BPMN, isStandard, XSI } from "../document/namespaces";
import { isNodeKind } from "../nodes/node-readers";
import type { Reading } from "./reading";

/** Parts of BPMN that say nothing by themselves, or that were read with what they belong to. */
const SILENT = new Set([
  "extensionElements",
  "documentation",
  "incoming",
  "outgoing",
  "sequenceFlow",
  "conditionExpression",
  "standardLoopCharacteristics",
  "multiInstanceLoopCharacteristics",
  "loopCondition",
  "loopCardinality",
  "completionCondition",
  "activationCondition",
  "condition",
  "timeDuration",
  "timeDate",
  "timeCycle",
  "script",
  "potentialOwner",
  "humanPerformer",
  "performer",
  "resourceRef",
  "resourceAssignmentExpression",
  "formalExpression",
  "eventDefinitionRef",
  "supportedInterfaceRef",
  "timerEventDefinition",
  "messageEventDefinition",
  "signalEventDefinition",
  "conditionalEventDefinition",
  "errorEventDefinition",
  "escalationEventDefinition",
  "compensateEventDefinition",
  "cancelEventDefinition",
  "linkEventDefinition",
  "terminateEventDefinition",
]);

/** What is drawn or told beside the flow, in words; nothing follows from any of it. */
const BESIDE: Readonly<Record<string, string>> = {
  laneSet: "Lanes are kept; who does a task is said at the task.",
  dataObject: "Data objects are kept; values live in the process's variables.",
  dataObjectReference: "Data objects are kept; values live in the process's variables.",
  dataStoreReference: "Data stores are kept; nothing is read from them.",
  ioSpecification: "Data inputs and outputs are kept; nothing follows from them.",
  dataInputAssociation: "Data associations are kept; nothing follows from them.",
  dataOutputAssociation: "Data associations are kept; nothing follows from them.",
  property: "Properties are kept; values live in the process's variables.",
  textAnnotation: "Notes are kept.",
  association: "Associations are kept.",
  group: "Groups are kept.",
  correlationSubscription: "Correlation by properties is kept; messages are matched by name and key.",
  auditing: "Auditing is kept; every step is recorded anyway.",
  monitoring: "Monitoring is kept; every step is measured anyway.",
  resourceRole: "Resource roles are kept; nothing follows from them.",
};

/** Names everything in the element that was not understood. It is written again by an export. */
export function reportLeftovers(root: XmlElement, reading: Reading): void {
  const open = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    reportExtensions(element, reading);
    const told = new Set<string>();
    for (const child of elementsIn(element).reverse()) {
      if (child.local === "extensionElements") continue;
      if (child.namespace !== BPMN) {
        reading.note("kept", element, `<${child.name}> is no part of BPMN here; it is kept.`);
        continue;
      }
      if (isNodeKind(child.local) || SILENT.has(child.local)) open.push(child);
      else tellBeside(child, told, reading);
    }
  }
}

function tellBeside(child: XmlElement, told: Set<string>, reading: Reading): void {
  const isCompensation = child.local === "association" && reading.understood.has(child);
  const words = Object.hasOwn(BESIDE, child.local) ? BESIDE[child.local] : undefined;
  const sentence = words ?? `<${child.name}> is kept; nothing follows from it.`;
  if (!isCompensation && !told.has(sentence)) reading.note("kept", child, sentence);
  told.add(sentence);
  reportInside(child, reading);
}

/** Extensions within what is only kept: lanes, data objects, notes. */
function reportInside(root: XmlElement, reading: Reading): void {
  const open = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    reportExtensions(element, reading);
    for (const child of elementsIn(element)) if (child.local !== "extensionElements") open.push(child);
  }
}

/** Extension elements and attributes that nothing follows from, with how often each is there. */
export function reportExtensions(element: XmlElement, reading: Reading): void {
  const names = new Map<string, number>();
  const count = (name: string) => names.set(name, (names.get(name) ?? 0) + 1);
  for (const attribute of element.attributes) {
    if (isForeign(attribute) && !reading.understood.has(attribute)) count(attribute.name);
  }
  for (const holder of elementsIn(element)) {
    if (holder.local !== "extensionElements" || holder.namespace !== BPMN) continue;
    for (const extension of elementsIn(holder)) if (!reading.understood.has(extension)) count(extension.name);
  }
  if (names.size === 0) return;
  const told = [...names].map(([name, times]) => (times > 1 ? `${name} (${times})` : name));
  reading.note("kept", element, `Kept, but nothing follows from it: ${told.join(", ")}.`);
}

function isForeign({ namespace }: XmlAttribute): boolean {
  const isXml =
    namespace === XMLNS_NAMESPACE || namespace === XSI || namespace.startsWith("http://www.w3.org/XML/");
  return namespace !== "" && !isXml && !isStandard(namespace);
}
