/**
 * A process as BPMN 2.0 XML with its drawing. With the file that it was imported from, that file comes back, changed where
 * the process has changed since and as it was, letter by letter, everywhere else. Reading the result gives the same
 * process: what BPMN has no words for stands beside its words in settings of our own.
 *
 *   writeBpmn(definition)                                   // drawn here
 *   writeBpmn(definition, { origin: text })                 // imported: the text of the file
 *   writeBpmn(definition, { processId: `Process_${uuid}` }) // what call activities of other exported files name
 */
import type { ProcessDefinition } from "@/contracts/process";
import { patchDocument } from "./patch/patch-document";
import { readDocument } from "./read-bpmn";
import { makeDocument } from "./write/make-document";
import { refuseNesting } from "./write/refuse-nesting";
import { isNothingUnsaid, NO_SETTINGS, unsaidSettings } from "./write/unsaid-settings";
import type { WriteResult } from "./write/write-result";

export interface WriteOptions {
  origin?: string;
  /** Id of the process in a new file; an imported one keeps its own. */
  processId?: string;
}

export function writeBpmn(
  definition: ProcessDefinition,
  { origin, processId }: WriteOptions = {},
): WriteResult {
  const problems = refuseNesting(definition);
  if (problems.length > 0) return { ok: false, problems };
  if (origin !== undefined) return patchDocument(definition, origin);
  const id = freeId(fileId(processId ?? definition.originProcess ?? definition.name), definition);
  const plain = makeDocument(definition, id, NO_SETTINGS);
  const read = readDocument(plain);
  if (!read.ok) return read;
  const [process] = read.processes;
  if (!process) return { ok: true, xml: plain };
  const settings = unsaidSettings(definition, process.definition);
  return { ok: true, xml: isNothingUnsaid(settings) ? plain : makeDocument(definition, id, settings) };
}

/** The process must not be called like something in it. */
function freeId(wanted: string, { elements, flows }: ProcessDefinition): string {
  const taken = new Set([...elements, ...flows].map(({ id }) => id));
  let id = wanted;
  while (taken.has(id)) id = `Process_${id}`;
  return id;
}

/** XML wants ids to begin with a letter and to be of one piece. */
function fileId(wanted: string): string {
  const plain = wanted
    .trim()
    .replace(/[^\p{L}\p{N}_.-]+/gu, "_")
    .slice(0, 200);
  if (plain === "") return "Process_1";
  return /^[\p{L}_]/u.test(plain) ? plain : `_${plain}`;
}
