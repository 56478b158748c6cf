import {
  type Element,
  type Flow,
  type ProcessDefinition,
  ProcessDefinitionSchema,
} from "@/contracts/process";
import type { InterchangeProblem, ReportLine } from "../../problem";
import { attributeOf, elementsIn, type XmlElement } from "../../xml/xml-node";
import { readPositions } from "../diagram/read-positions";
import { type BpmnDocument, childText, idOf } from "../document/index-document";
import { BPMN } from "../document/namespaces";
import { readSettings } from "../extensions/stepwell-settings";
import { isNodeKind } from "../nodes/node-readers";
import { assignKeys } from "./keys";
import { readElement } from "./read-element";
import { readCompensation, readFlow } from "./read-flow";
import { Reading, type Understood } from "./reading";
import { reportLeftovers } from "./report-leftovers";
import { withUnsaidChoices } from "./unsaid-choices";

/** A process of a file. What it names by another file's words is told apart, by element. */
export interface BpmnProcess {
  /** As the file names it. */
  id: string;
  definition: ProcessDefinition;
  isExecutable: boolean;
  /** Ids of elements and flows as the file writes them, by ours, where they differ. */
  originalIds: ReadonlyMap<string, string>;
  /** Processes that call activities call, decisions that steps ask, forms that steps show: as the file names them. */
  calls: ReadonlyMap<string, string>;
  decisions: ReadonlyMap<string, string>;
  forms: ReadonlyMap<string, string>;
}

/** The same with the places in the file from which the elements and flows were read. */
export interface ReadProcess extends BpmnProcess {
  sources: ReadonlyMap<string, XmlElement>;
  node: XmlElement;
  report: ReportLine[];
  problems: InterchangeProblem[];
}

/** BPMN 2.0, 10.2: reads the flow elements of one process with all of its sub-processes. */
export function readProcess(
  node: XmlElement,
  document: BpmnDocument,
  { name, understood }: { name: string; understood: Understood },
): ReadProcess {
  const reading = new Reading(document, assignKeys(node), understood);
  const { elements, flows, sources } = readContents(node, reading);
  const id = idOf(node) ?? "process";
  const documentation = childText(node, "documentation");
  const positions = readPositions(elements, sources, document);
  const parsed = ProcessDefinitionSchema.safeParse({
    name: (attributeOf(node, "name") || name || id).slice(0, 200),
    ...(documentation === undefined ? {} : { description: documentation.slice(0, 2000) }),
    ...(positions === undefined ? {} : { positions }),
    ...readSettings(node, reading),
    schemaVersion: 1,
    elements,
    flows,
    originProcess: id,
  });
  if (!parsed.success)
    reading.refuse(node, `The process cannot be taken: ${parsed.error.issues[0]?.message}.`);
  reportLeftovers(node, reading);
  return {
    id,
    node,
    definition: parsed.data ?? { schemaVersion: 1, name: id, elements: [], flows: [] },
    isExecutable: attributeOf(node, "isExecutable") === "true",
    originalIds: originalIds(sources),
    calls: reading.calls,
    decisions: reading.decisions,
    forms: reading.forms,
    sources,
    report: reading.report,
    problems: reading.problems,
  };
}

function readContents(process: XmlElement, reading: Reading) {
  const elements: Element[] = [];
  const flows: Flow[] = [];
  const sources = new Map<string, XmlElement>();
  const nodes = new Set<XmlElement>();
  const edges: XmlElement[] = [];
  const open: { container: XmlElement; key: string | undefined }[] = [{ container: process, key: undefined }];
  for (const { container, key } of open) {
    for (const child of elementsIn(container)) {
      if (child.namespace !== BPMN) continue;
      if (child.local === "sequenceFlow" || child.local === "association") edges.push(child);
      if (!isNodeKind(child.local)) continue;
      nodes.add(child);
      const element = readElement(child, key, reading);
      if (element) elements.push(element);
      const own = reading.keys.keyOf(child);
      sources.set(own, child);
      open.push({ container: child, key: own });
    }
  }
  for (const edge of edges) {
    const isFlow = edge.local === "sequenceFlow";
    const flow = isFlow ? readFlow(edge, nodes, reading) : readCompensation(edge, nodes, reading);
    if (!flow) continue;
    flows.push(flow);
    sources.set(flow.id, edge);
  }
  return { elements, flows: withUnsaidChoices(elements, flows, { reading, sources }), sources };
}

function originalIds(sources: ReadonlyMap<string, XmlElement>): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [key, element] of sources) {
    const id = idOf(element);
    if (id !== undefined && id !== key) ids.set(key, id);
  }
  return ids;
}
