import type { Element, Flow, ProcessDefinition } from "@/contracts/process";
import { renamedText } from "@/engine/definition/renamed-text";
import { withAllInside } from "@/engine/layout/nesting";
import { appendAfter } from "./append-after";
import { freeElementId, freeFlowId } from "./draft-ids";

type Duplicate = { definition: ProcessDefinition; copy: string | null };

/**
 * A copy right after the original, with the same settings and a name that tells them apart. A sub-process is copied with
 * all that is inside; expressions in there that use results of what was copied use those of the copies.
 */
export function duplicateElement(definition: ProcessDefinition, id: string): Duplicate {
  const original = definition.elements.find((element) => element.id === id);
  if (!original || original.type === "startEvent" || original.type === "endEvent") {
    return { definition, copy: null };
  }
  const copied = withAllInside(definition, id);
  for (const { id: hanging, ...event } of definition.elements) {
    if (event.type === "boundaryEvent" && event.attachedTo === id) copied.delete(hanging);
  }
  const ids = newIds(definition, copied);
  const rename = renamedText(ids);
  const [copy, ...inside] = [original, ...definition.elements.filter((element) => element !== original)]
    .filter((element) => copied.has(element.id))
    .map((element): Element => rename(element));
  if (!copy) return { definition, copy: null };
  const name = original.name ? `${original.name} (copy)`.slice(0, 200) : "";
  const placed = placeBeside(definition, original, { ...copy, name });
  const grown = { ...placed, elements: [...placed.elements, ...inside] };
  return { definition: { ...grown, flows: withCopies(grown, copied, rename) }, copy: copy.id };
}

/** What no flow leads to stands beside the original, everything else in its way on. */
function placeBeside(definition: ProcessDefinition, original: Element, copy: Element): ProcessDefinition {
  const isAside = original.type === "eventSubProcess" || original.type === "boundaryEvent";
  return isAside
    ? { ...definition, elements: [...definition.elements, copy] }
    : appendAfter(definition, original.id, [copy]);
}

function newIds(definition: ProcessDefinition, copied: ReadonlySet<string>): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { id, type } of definition.elements) {
    if (copied.has(id)) ids.set(id, freeElementId(type, definition, [...ids.values()]));
  }
  return ids;
}

/** All flows, and copies of those that run between what was copied. */
function withCopies(
  { flows, ...definition }: ProcessDefinition,
  copied: ReadonlySet<string>,
  rename: <Part>(part: Part) => Part,
): Flow[] {
  const all = [...flows];
  for (const flow of flows) {
    if (!copied.has(flow.source) || !copied.has(flow.target)) continue;
    all.push({ ...rename(flow), id: freeFlowId({ ...definition, flows: all }) });
  }
  return all;
}
