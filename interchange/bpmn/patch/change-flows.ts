import type { Flow } from "@/contracts/process";
import { attributeOf, elementsIn, textOf, type XmlElement } from "../../xml/xml-node";
import { bpmnChildren, localPart } from "../document/index-document";
import { bpmn, feel } from "../write/made";
import { sameJson } from "../write/same-json";
import type { Patching } from "./patching";

/** Writes into the file what has changed of each flow that is in its place still, and mends what elements say of flows. */
export function changeFlows(patching: Patching): void {
  for (const { before, after } of patching.changes.flows) {
    const source = patching.process.sources.get(after.id);
    if (source && !sameJson(before, after)) changeFlow(source, { before, after }, patching);
  }
  changeDefaults(patching);
  mentionFlows(patching);
}

function changeFlow(
  source: XmlElement,
  { before, after }: { before: Flow; after: Flow },
  { patch, making }: Patching,
): void {
  const { ids } = making;
  if (before.name !== after.name) patch.setAttribute(source, "name", after.name || undefined);
  if (before.source !== after.source) patch.setAttribute(source, "sourceRef", ids.element(after.source));
  if (before.target !== after.target) patch.setAttribute(source, "targetRef", ids.element(after.target));
  if (before.condition === after.condition) return;
  const [old] = bpmnChildren(source, "conditionExpression");
  const made = after.condition === undefined ? undefined : feel("conditionExpression", after.condition);
  if (old && made) patch.replace(old, made);
  else if (old) patch.remove(old);
  else if (made) patch.insert(source, made);
}

/** Which flow is taken when no condition holds is said at the element that it leaves. */
function changeDefaults({ process, definition, changes, patch, making, document }: Patching): void {
  const standards = new Map(
    definition.flows.filter(({ isDefault }) => isDefault).map(({ source, id }) => [source, id]),
  );
  const before = new Map(
    process.definition.flows.filter(({ isDefault }) => isDefault).map(({ source, id }) => [source, id]),
  );
  for (const { after } of changes.elements) {
    const source = process.sources.get(after.id);
    const standard = standards.get(after.id);
    if (!source || standard === before.get(after.id)) continue;
    const id = standard === undefined ? undefined : making.ids.flow(standard);
    const written = attributeOf(source, "default");
    if (written !== undefined && id !== undefined && localPart(written, document.byId) === id) continue;
    patch.setAttribute(source, "default", id);
  }
}

/** Elements say which flows come and go: so for new flows and new ends. Removed flows are gone with their mentions. */
function mentionFlows(patching: Patching): void {
  const { changes, making } = patching;
  for (const flow of changes.addedFlows) {
    if (making.undoing.has(flow.source)) continue;
    mention(flow.source, { local: "outgoing", flow: flow.id }, patching);
    mention(flow.target, { local: "incoming", flow: flow.id }, patching);
  }
  for (const { before, after } of changes.flows) {
    if (making.undoing.has(after.source)) continue;
    if (before.source !== after.source) {
      unmention(before.source, { local: "outgoing", flow: after.id }, patching);
      mention(after.source, { local: "outgoing", flow: after.id }, patching);
    }
    if (before.target !== after.target) {
      unmention(before.target, { local: "incoming", flow: after.id }, patching);
      mention(after.target, { local: "incoming", flow: after.id }, patching);
    }
  }
}

interface Mention {
  local: "incoming" | "outgoing";
  flow: string;
}

/** New elements say it by themselves. */
function mention(
  element: string,
  { local, flow }: Mention,
  { process, changes, patch, making }: Patching,
): void {
  const source = changes.removed.has(element) ? undefined : process.sources.get(element);
  if (source)
    patch.insert(source, bpmn(local, {}, [making.ids.flow(flow)]), afterMentions(source, local, patch));
}

function unmention(
  element: string,
  { local, flow }: Mention,
  { process, document, patch, making }: Patching,
): void {
  const source = process.sources.get(element);
  for (const child of source ? bpmnChildren(source, local) : []) {
    if (localPart(textOf(child), document.byId) === making.ids.flow(flow)) patch.remove(child);
  }
}

const AHEAD = [
  "documentation",
  "extensionElements",
  "auditing",
  "monitoring",
  "categoryValueRef",
  "incoming",
];

/** BPMN wants them after documentation and extensions and before all else. */
function afterMentions(source: XmlElement, local: "incoming" | "outgoing", patch: Patching["patch"]) {
  const ahead = local === "incoming" ? AHEAD : [...AHEAD, "outgoing"];
  return elementsIn(source).find((child) => !ahead.includes(child.local) && !patch.isRemoved(child));
}
