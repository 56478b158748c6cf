import type { ReportLine } from "../../problem";
import { elementsIn, type XmlElement } from "../../xml/xml-node";
import type { BpmnDocument } from "../document/index-document";
import { BPMN } from "../document/namespaces";
import { isNodeKind } from "../nodes/node-readers";
import { Reading, type Understood } from "./reading";
import { reportExtensions } from "./report-leftovers";

/** What stands around the processes, in words. Messages, signals and errors are read where events name them. */
const AROUND: Readonly<Record<string, string>> = {
  collaboration:
    "Pools and message flows are kept; each pool's process runs by itself, and messages are matched by name.",
  choreography: "A choreography is kept; nothing is run from it.",
  globalChoreographyTask: "A choreography is kept; nothing is run from it.",
  conversation: "A conversation is kept; nothing is run from it.",
  globalConversation: "A conversation is kept; nothing is run from it.",
  dataStore: "A data store is kept; nothing is read from it.",
  category: "Categories are kept.",
  itemDefinition: "Types of items are kept; values are not checked by them.",
  interface: "Interfaces of other systems are kept; a step says itself what it calls.",
  import: "What the file imports is kept, but not read.",
  globalTask: "A global task is kept; a call activity can call processes only.",
  globalUserTask: "A global task is kept; a call activity can call processes only.",
  globalManualTask: "A global task is kept; a call activity can call processes only.",
  globalScriptTask: "A global task is kept; a call activity can call processes only.",
  globalBusinessRuleTask: "A global task is kept; a call activity can call processes only.",
  partnerRole: "Roles of partners are kept.",
  partnerEntity: "Partners are kept.",
  relationship: "Relationships to other files are kept.",
  correlationProperty: "Correlation by properties is kept; messages are matched by name and key.",
  endPoint: "End points are kept; nothing is called by them.",
  extension: "Extensions are kept.",
};

/** Read where they are named. */
const NAMED = new Set(["message", "signal", "error", "escalation", "resource", "process"]);

/** Names what a file has besides its processes. */
export function reportAround(document: BpmnDocument, understood: Understood): ReportLine[] {
  const reading = new Reading(document, { keyOf: ({ local }) => local }, understood);
  const { root } = document;
  reportExtensions(root, reading);
  for (const child of elementsIn(root)) {
    if (child.namespace !== BPMN) continue;
    const words = Object.hasOwn(AROUND, child.local) ? AROUND[child.local] : undefined;
    const known =
      NAMED.has(child.local) || child.local === "extensionElements" || child.local === "documentation";
    if (words !== undefined) reading.note("kept", child, words);
    else if (!known) reading.note("kept", child, `<${child.name}> is kept; nothing follows from it.`);
    if (child.local === "process" && isEmpty(child)) {
      reading.note("kept", child, "The process has no steps, so there is nothing to run.");
    }
    if (child.local !== "process" || isEmpty(child)) reportAllExtensions(child, reading);
  }
  return reading.report;
}

const isEmpty = (process: XmlElement) => !elementsIn(process).some(({ local }) => isNodeKind(local));

function reportAllExtensions(root: XmlElement, reading: Reading): void {
  const open = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    if (element.local === "extensionElements") continue;
    reportExtensions(element, reading);
    open.push(...elementsIn(element).reverse());
  }
}
