import path from "node:path";
import type { DecisionModel } from "@/contracts/decision";
import type { ProcessSource } from "@/engine/simulation/process-source";
import type { InterchangeProblem, ReportLine } from "@/interchange/problem";
import { parseJson, readBytes } from "./read-json";
import { readWith } from "./read-with";
import { Refused } from "./refused";

/** What a file holds that commands work with, and what became of those of its parts that we do not have. */
export type Source =
  /** `xml`: the BPMN file itself. */
  | { kind: "processes"; processes: ProcessSource[]; report: ReportLine[]; xml?: string }
  | { kind: "decisions"; model: DecisionModel; report: ReportLine[] };

/** Reads a model; what it is shows in its content, not in its name. */
export async function readSource(file: string): Promise<Source> {
  const bytes = readBytes(file);
  const { decodeXml } = await import("@/interchange/xml/decode-xml");
  const text = decodeXml(bytes).replace(/^\uFEFF/, "");
  if (text.trim() === "") throw new Refused(`${file}: the file is empty.`);
  return /^\s*</.test(text) ? readXmlSource(file, text) : readOwnJson(file, parseJson(text, file));
}

/** The beginning of a file, with the namespaces of its root. */
const HEAD = 20_000;

async function readXmlSource(file: string, text: string): Promise<Source> {
  const head = text.slice(0, HEAD);
  if (!head.includes("/spec/BPMN/") && head.includes("/spec/DMN/")) {
    const { importDmn } = await import("@/interchange/dmn/import-dmn");
    const read = importDmn(text);
    if (!read.ok) throw refusedFile(file, read.problems);
    return { kind: "decisions", model: read.model, report: read.report };
  }
  const { readBpmn } = await import("@/interchange/bpmn/read-bpmn");
  const read = readBpmn(text);
  if (!read.ok) throw refusedFile(file, read.problems);
  const processes = read.processes.map(({ id, definition, originalIds, calls, decisions }) => ({
    id,
    definition,
    originalIds,
    calls,
    askedDecisions: decisions,
  }));
  return { kind: "processes", processes, report: read.report, xml: text };
}

/** Why a file is not taken, a sentence for each reason. */
export function refusedFile(file: string, problems: readonly InterchangeProblem[]): Refused {
  const sentences = problems.map((problem) => placed(file, problem));
  return new Refused(sentences.join("\n"), { problems });
}

function placed(file: string, { message, elementId, line, column, pointer }: InterchangeProblem): string {
  const place = [file, line, line === undefined ? undefined : column]
    .filter((part) => part !== undefined)
    .join(":");
  const inside = elementId === undefined ? pointer : `element "${elementId}"`;
  return `${place}: ${message}${inside === undefined ? "" : ` (${inside})`}`;
}

async function readOwnJson(file: string, content: unknown): Promise<Source> {
  const isObject = typeof content === "object" && content !== null;
  if (isObject && "elements" in content) {
    const { ProcessDefinitionSchema } = await import("@/contracts/process");
    const definition = readWith(ProcessDefinitionSchema, content, file);
    const id = "id" in content && typeof content.id === "string" ? content.id : nameOfFile(file);
    return { kind: "processes", processes: [{ id, definition }], report: [] };
  }
  if (isObject && "decisions" in content) {
    const { DecisionModelSchema } = await import("@/contracts/decision");
    return { kind: "decisions", model: readWith(DecisionModelSchema, content, file), report: [] };
  }
  throw new Refused(`${file}: this is neither BPMN, nor DMN, nor a process or decision model of Stepwell.`);
}

/** A file without an id of its own is known by its name. */
export const nameOfFile = (file: string) => path.basename(file).replace(/\.(json|dmn|xml)$/i, "");
