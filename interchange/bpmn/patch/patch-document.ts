/**
 * The file of an imported process with what has changed since. The file is read again, by the same reader that made the
 * process, so the difference to the process as it is now is what has changed; nothing else in the file is touched.
 */
import type { ProcessDefinition } from "@/contracts/process";
import { XmlPatch } from "../../xml/xml-patch";
import { idOf } from "../document/index-document";
import type { ReadProcess } from "../read/read-process";
import { readDocument } from "../read-bpmn";
import { NamedDefinitions } from "../write/definitions-named";
import { fileIds } from "../write/file-ids";
import { USUAL_PREFIXES } from "../write/made";
import { prepareMaking } from "../write/make-node";
import { NO_SETTINGS } from "../write/unsaid-settings";
import type { WriteResult } from "../write/write-result";
import { addParts } from "./add-parts";
import { addSettings, withSettings } from "./add-settings";
import { changeDiagram } from "./change-diagram";
import { changeElements } from "./change-elements";
import { changeFlows } from "./change-flows";
import { changeProcess } from "./change-process";
import { compareProcesses } from "./compare-processes";
import type { Patching } from "./patching";
import { removeParts } from "./remove-parts";

export function patchDocument(definition: ProcessDefinition, origin: string): WriteResult {
  const read = readDocument(origin);
  if (!read.ok) return read;
  const { document, processes } = read;
  const process = findProcess(definition, processes);
  if (!process) {
    const message = `The file has no process "${definition.originProcess ?? ""}" that this one could have come from.`;
    return { ok: false, problems: [{ message }] };
  }
  const others = [...document.byId.keys()];
  const ids = fileIds(definition, knownIds(process), others);
  const named = new NamedDefinitions(ids.taken, document.root);
  const making = prepareMaking(definition, {
    ids,
    naming: { named, idOf: ids.element },
    settings: NO_SETTINGS,
  });
  const changes = compareProcesses(process.definition, definition);
  const patch = new XmlPatch(document, USUAL_PREFIXES);
  const patching: Patching = { document, process, definition, changes, patch, making, named };
  removeParts(patching);
  changeProcess(patching);
  changeElements(patching);
  changeFlows(patching);
  addParts(patching);
  changeDiagram(patching);
  if (patch.isEmpty) return { ok: true, xml: asUnicode(withSettings(definition, process, document)) };
  const settled = addSettings(patch.print(), definition, process.id);
  return settled.ok ? { ok: true, xml: asUnicode(settled.xml) } : settled;
}

function findProcess(
  { originProcess }: ProcessDefinition,
  processes: readonly ReadProcess[],
): ReadProcess | undefined {
  const found = processes.find(({ id }) => id === originProcess);
  return found ?? (originProcess === undefined && processes.length === 1 ? processes[0] : undefined);
}

/** Ids of the file by our keys. */
function knownIds(process: ReadProcess): Map<string, string> {
  const known = new Map<string, string>();
  for (const [key, source] of process.sources) {
    const id = idOf(source);
    if (id !== undefined) known.set(key, id);
  }
  return known;
}

/** What is written is Unicode, whatever the file said before. */
function asUnicode(xml: string): string {
  return xml
    .replace(/^(\ufeff?<\?xml[^>]*?encoding\s*=\s*["'])(?!utf-8["'])[\w.-]*/i, "$1UTF-8")
    .replace(/^\ufeff/, "");
}
