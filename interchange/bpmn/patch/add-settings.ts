import type { ProcessDefinition } from "@/contracts/process";
import { elementsIn, textOf, type XmlElement } from "../../xml/xml-node";
import { XmlPatch } from "../../xml/xml-patch";
import { type BpmnDocument, bpmnChildren } from "../document/index-document";
import { settingsIn } from "../extensions/stepwell-settings";
import type { ReadProcess } from "../read/read-process";
import { readDocument } from "../read-bpmn";
import { extensions, USUAL_PREFIXES } from "../write/made";
import { makeSettings } from "../write/make-node";
import { type Settings, unsaidSettings } from "../write/unsaid-settings";
import type { WriteResult } from "../write/write-result";

/** How far a position may be off: what a file says in its own measure is rounded. */
const TOLERANCE = 3;

/** Reads the file as it is by now, and writes into it what the process says beyond that. */
export function addSettings(xml: string, definition: ProcessDefinition, processId: string): WriteResult {
  const read = readDocument(xml);
  if (!read.ok) return read;
  const process = read.processes.find(({ id }) => id === processId);
  return { ok: true, xml: process ? withSettings(definition, process, read.document) : xml };
}

/** The file with what the process says beyond it. */
export function withSettings(
  definition: ProcessDefinition,
  process: ReadProcess,
  document: BpmnDocument,
): string {
  const unsaid = withoutRounding(
    unsaidSettings(definition, process.definition),
    definition,
    process.definition,
  );
  const patch = new XmlPatch(document, USUAL_PREFIXES);
  addTo(process.node, unsaid.process, patch);
  for (const [key, settings] of [...unsaid.elements, ...unsaid.flows]) {
    const source = process.sources.get(key);
    if (source) addTo(source, settings, patch);
  }
  return patch.isEmpty ? document.source : patch.print();
}

function addTo(element: XmlElement, settings: Record<string, unknown>, patch: XmlPatch): void {
  if (Object.keys(settings).length === 0) return;
  const old = settingsIn(element);
  const before: unknown = old ? JSON.parse(textOf(old)) : {};
  const merged = { ...(typeof before === "object" ? before : {}), ...settings };
  const [made] = makeSettings(merged);
  if (!made) return;
  const [holder] = bpmnChildren(element, "extensionElements");
  if (old) patch.replace(old, made);
  else if (holder) patch.insert(holder, made);
  else {
    const after = elementsIn(element).find(({ local }) => local !== "documentation");
    for (const whole of extensions([made])) patch.insert(element, whole, after);
  }
}

/** A drawing that is the same but for rounding is the same; new elements stand where the file has them by now. */
function withoutRounding(settings: Settings, meant: ProcessDefinition, read: ProcessDefinition): Settings {
  const { positions: unsaid, ...process } = settings.process;
  if (unsaid === undefined || unsaid === null) return settings;
  const isClose = Object.entries(meant.positions ?? {}).every(([id, { x, y }]) => {
    const said = read.positions?.[id];
    return said !== undefined && Math.abs(said.x - x) <= TOLERANCE && Math.abs(said.y - y) <= TOLERANCE;
  });
  return isClose ? { ...settings, process } : settings;
}
