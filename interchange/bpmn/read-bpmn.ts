/**
 * BPMN 2.0 XML into processes. Every file gives an answer: its processes and a report of all that is carried without effect
 * or in other words, or the reasons why it is not taken, each with element and line. Never throws, whatever the file is.
 *
 *   const answer = readBpmn(text);                     // bytes: readBpmn(decodeXml(bytes))
 *   if (answer.ok) answer.processes[0]?.definition     // compile() takes it
 *
 * The file itself is the origin of each of its processes: who keeps it beside the definition gets it back by writeBpmn with
 * everything in it that we have no words for.
 */
import type { InterchangeProblem, ReportLine } from "../problem";
import { readXml } from "../xml/read-xml";
import { attributeOf, elementsIn } from "../xml/xml-node";
import { type BpmnDocument, idOf, indexDocument, localPart } from "./document/index-document";
import { BPMN } from "./document/namespaces";
import { isNodeKind } from "./nodes/node-readers";
import { type BpmnProcess, type ReadProcess, readProcess } from "./read/read-process";
import type { Understood } from "./read/reading";
import { reportAround } from "./read/report-around";

export type { BpmnProcess } from "./read/read-process";

export type BpmnResult =
  | { ok: true; processes: BpmnProcess[]; report: ReportLine[] }
  | { ok: false; problems: InterchangeProblem[] };

export function readBpmn(source: string): BpmnResult {
  const found = readDocument(source);
  if (!found.ok) return found;
  const { document, processes, understood } = found;
  const problems = processes.flatMap((each) => each.problems);
  if (problems.length > 0) return { ok: false, problems };
  const report = [...reportAround(document, understood), ...processes.flatMap((each) => each.report)];
  return { ok: true, processes: processes.map(published), report };
}

/** In all processes of a file. */
const MOST_ELEMENTS = 20_000;

type DocumentResult =
  | { ok: true; document: BpmnDocument; processes: ReadProcess[]; understood: Understood }
  | { ok: false; problems: InterchangeProblem[] };

/** The same with the places in the document, for who changes it. */
export function readDocument(source: string): DocumentResult {
  const read = readXml(source);
  if (!read.ok) return read;
  const indexed = indexDocument(read.document);
  if (!indexed.ok) return indexed;
  const { document } = indexed;
  const full = document.processes.filter((process) =>
    elementsIn(process).some(({ local }) => isNodeKind(local)),
  );
  const crowd = refuseCrowd(document);
  if (crowd) return { ok: false, problems: [crowd] };
  const names = poolNames(document);
  const understood: Understood = new Set();
  const processes = full.map((process) =>
    readProcess(process, document, { name: names.get(idOf(process) ?? "") ?? "", understood }),
  );
  return { ok: true, document, processes, understood };
}

/** Before any of them is read: elements are dearer than what the file writes of them. */
function refuseCrowd({ root, placeOf }: BpmnDocument): InterchangeProblem | undefined {
  let count = 0;
  const open = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    if (element.namespace === BPMN && isNodeKind(element.local)) count += 1;
    if (count > MOST_ELEMENTS) {
      const message = `The file has more than ${MOST_ELEMENTS} steps, events and gateways.`;
      return { message, ...placeOf(element) };
    }
    if (element.local !== "extensionElements") for (const child of elementsIn(element)) open.push(child);
  }
  return undefined;
}

/** What the pools are called in which processes are drawn, by process. */
function poolNames({ root, byId }: BpmnDocument): Map<string, string> {
  const names = new Map<string, string>();
  for (const collaboration of elementsIn(root)) {
    if (collaboration.local !== "collaboration" || collaboration.namespace !== BPMN) continue;
    for (const pool of elementsIn(collaboration)) {
      const reference = pool.local === "participant" ? attributeOf(pool, "processRef") : undefined;
      const id = reference === undefined ? undefined : localPart(reference, byId);
      if (id !== undefined && !names.has(id)) names.set(id, attributeOf(pool, "name") ?? "");
    }
  }
  return names;
}

function published({ id, definition, isExecutable, ...rest }: ReadProcess): BpmnProcess {
  const { originalIds, calls, decisions, forms } = rest;
  return { id, definition, isExecutable, originalIds, calls, decisions, forms };
}
