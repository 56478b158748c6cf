import type { Element, Flow, ProcessDefinition } from "@/contracts/process";
import { isContainer } from "@/engine/definition/check-nesting";
import { renamedText } from "@/engine/definition/renamed-text";
import { freeElementId, freeFlowId } from "../commands/draft-ids";
import { makeRoom } from "../commands/make-room";
import { scopeOf } from "../commands/stand-in";
import { isGateway } from "../element-traits";
import { canBeReached, leadsOn } from "../flow-ends";
import type { Clip } from "./clip";

/** Beside what the steps are put; null: they stand by themselves in the process. */
export type PastePlace = { kind: "element" | "flow"; id: string } | null;

/**
 * Puts copied steps into a process. Ids that are taken get new ones, also where expressions use them. Steps with one way in
 * come into the flow after the place; others stand by themselves, to be connected.
 */
export function pasteClip(
  definition: ProcessDefinition,
  clip: Clip,
  place: PastePlace,
): { definition: ProcessDefinition; pasted: string[] } {
  const flow = place?.kind === "flow" ? definition.flows.find(({ id }) => id === place.id) : undefined;
  const after = flow?.source ?? (place?.kind === "element" ? place.id : undefined);
  const scope = after === undefined ? null : scopeOf(definition, after);
  const taken = takenOver(clip, definition);
  const ids = newIds(definition, taken);
  const rename = renamedText(ids);
  const elements = taken.map((element) => withParent(rename(element), scope, ids));
  const flows = newFlows(definition, clip, ids);
  const grown = {
    ...definition,
    elements: [...definition.elements, ...elements],
    flows: [...definition.flows, ...flows],
  };
  const own = elements.filter(({ parent }) => (parent ?? null) === scope);
  const joined = after === undefined ? grown : joinAfter(grown, { after, way: flow?.id, own, flows });
  const pasted = own.filter(({ type }) => type !== "boundaryEvent").map(({ id }) => id);
  return { definition: joined, pasted };
}

/** Without what cannot stand here: a second start by hand, and events whose step was not copied. */
function takenOver({ elements }: Clip, definition: ProcessDefinition): Element[] {
  const there = new Set(elements.map(({ id }) => id));
  const isStart = ({ type, parent }: Element) =>
    type === "startEvent" && (parent === undefined || !there.has(parent));
  const hasStart = definition.elements.some(
    ({ type, parent }) => type === "startEvent" && parent === undefined,
  );
  return elements.filter((element) => {
    if (element.type === "boundaryEvent") return there.has(element.attachedTo);
    return !(hasStart && isStart(element));
  });
}

function newIds(definition: ProcessDefinition, elements: readonly Element[]): Map<string, string> {
  const used = new Set(definition.elements.map(({ id }) => id));
  const ids = new Map<string, string>();
  const copied = elements.map(({ id }) => id);
  for (const { id, type } of elements) {
    const isFree = !used.has(id);
    ids.set(id, isFree ? id : freeElementId(type, definition, [...ids.values(), ...copied]));
  }
  return ids;
}

/** Inside of what was copied with it, else where the steps are put. */
function withParent(
  { parent, ...element }: Element,
  scope: string | null,
  ids: ReadonlyMap<string, string>,
): Element {
  const copied = new Set(ids.values());
  if (parent !== undefined && copied.has(parent) && parent !== element.id) return { ...element, parent };
  return scope === null ? element : { ...element, parent: scope };
}

function newFlows(definition: ProcessDefinition, clip: Clip, ids: ReadonlyMap<string, string>): Flow[] {
  const flows: Flow[] = [];
  const rename = renamedText(ids);
  for (const flow of clip.flows) {
    const source = ids.get(flow.source);
    const target = ids.get(flow.target);
    if (source === undefined || target === undefined) continue;
    const taken = flows.map(({ id }) => id);
    flows.push({ ...rename(flow), id: freeFlowId(definition, taken), source, target });
  }
  return flows;
}

type Joint = { after: string; way: string | undefined; own: readonly Element[]; flows: readonly Flow[] };

/** Leads the way after an element through the pasted steps, when there is one way in. */
function joinAfter(definition: ProcessDefinition, { after, way, own, flows }: Joint): ProcessDefinition {
  const from = definition.elements.find(({ id }) => id === after);
  const reached = new Set(flows.map(({ target }) => target));
  const left = new Set(flows.map(({ source }) => source));
  const entries = own.filter(({ id, type }) => canBeReached(type) && !reached.has(id));
  const [entry] = entries;
  if (!from || !entry || entries.length > 1 || !leadsOn(from.type)) return definition;
  const ways = definition.flows.filter(({ source }) => source === after);
  const only = ways.length === 1 && !isGateway(from.type) ? ways[0] : undefined;
  const old = way === undefined ? only : ways.find(({ id }) => id === way);
  const exits = own.filter(({ id, type }) => leadsOn(type) && canBeReached(type) && !left.has(id));
  const added: Flow[] = [];
  const lead = (source: string, target: string) => {
    const taken = added.map(({ id }) => id);
    added.push({ id: freeFlowId(definition, taken), source, target });
  };
  if (old) for (const { id } of exits) lead(id, old.target);
  else lead(after, entry.id);
  const joined = {
    ...definition,
    flows: [
      ...definition.flows.map((flow) => (flow === old ? { ...flow, target: entry.id } : flow)),
      ...added,
    ],
  };
  const steps = own.filter(({ type }) => type !== "boundaryEvent" && !isContainer(type));
  return makeRoom(joined, { after, elements: steps });
}
