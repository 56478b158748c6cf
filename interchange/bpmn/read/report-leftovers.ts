import { XMLNS_NAMESPACE } from "../../xml/read-tag";
import { elementsIn, type XmlAttribute, type XmlElement } from "../../xml/xml-node";
import { BPMN, isCamunda, isStandard, XSI } from "../document/namespaces";
import { extensionsOf } from "../extensions/find-extension";
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

/** How another engine saves and queues steps: here each step is saved, and every job has its turn. */
const OTHER_ENGINE = new Set([
  "async",
  "asyncBefore",
  "asyncAfter",
  "exclusive",
  "jobPriority",
  "historyTimeToLive",
]);

/** Extension elements and attributes that nothing follows from, with how often each is there. */
export function reportExtensions(element: XmlElement, reading: Reading): void {
  const parts = [...element.attributes.filter(isForeign), ...extensionsOf(element)];
  const left = parts.filter((part) => !reading.understood.has(part));
  const ignored = left.filter(({ local, namespace }) => isCamunda(namespace) && OTHER_ENGINE.has(local));
  const kept = left.filter((part) => !ignored.includes(part));
  if (kept.length > 0) reading.note("kept", element, `Kept, but nothing follows from it: ${named(kept)}.`);
  if (ignored.length > 0) {
    reading.note(
      "ignored",
      element,
      `Each step is saved here anyway, so this means nothing: ${named(ignored)}.`,
    );
  }
}

function named(parts: readonly { name: string }[]): string {
  const counts = new Map<string, number>();
  for (const { name } of parts) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, times]) => (times > 1 ? `${name} (${times})` : name)).join(", ");
}

function isForeign({ namespace }: XmlAttribute): boolean {
  const isXml =
    namespace === XMLNS_NAMESPACE || namespace === XSI || namespace.startsWith("http://www.w3.org/XML/");
  return namespace !== "" && !isXml && !isStandard(namespace);
}
