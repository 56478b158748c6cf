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
import { attributeOf, elementsIn, type XmlElement } from "../xml/xml-node";
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
  const understood: Understood = new Set();
  const processes = full.map((process) =>
    readProcess(process, document, { name: participantOf(process, document), understood }),
  );
  return { ok: true, document, processes, understood };
}

/** What the pool is called in which the process is drawn. */
function participantOf(process: XmlElement, { root, byId }: BpmnDocument): string {
  const id = idOf(process);
  const collaborations = elementsIn(root).filter(
    ({ local, namespace }) => local === "collaboration" && namespace === BPMN,
  );
  const participant = collaborations.flatMap(elementsIn).find((each) => {
    const reference = each.local === "participant" ? attributeOf(each, "processRef") : undefined;
    return reference !== undefined && localPart(reference, byId) === id;
  });
  return (participant && attributeOf(participant, "name")) ?? "";
}

function published({ id, definition, isExecutable, ...rest }: ReadProcess): BpmnProcess {
  const { originalIds, calls, decisions, forms } = rest;
  return { id, definition, isExecutable, originalIds, calls, decisions, forms };
}
