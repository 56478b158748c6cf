import type { Candidate } from "@/contracts/human-work";
import type { Element, ElementOf, ProcessDefinition } from "@/contracts/process";
import { isContainer } from "@/engine/definition/check-nesting";
import { hasBorder } from "@/engine/definition/has-border";
import { incomingFlows, outgoingFlows } from "../flow-order";
import type { Nesting } from "../nesting";
import { candidateKey, type Doer } from "./doer";

type Sources = {
  byId: ReadonlyMap<string, Element>;
  nesting: Nesting;
};

/**
 * Who does each element that stands in the process itself. Gateways and events are nobody's work: they belong to who did what
 * leads to them, so that the drawing does not go to and fro. A sub-process belongs to all who do something in it.
 */
export function doersOf(definition: ProcessDefinition, nesting: Nesting): Map<string, Doer> {
  const sources = { byId: new Map(definition.elements.map((element) => [element.id, element])), nesting };
  const own = (nesting.inside.get(null) ?? []).filter(({ type }) => type !== "eventSubProcess");
  const doers = new Map<string, Doer>();
  const open = new Set<string>();
  for (const element of own) {
    const doer = doerOf(element, sources);
    if (doer) doers.set(element.id, doer);
    else open.add(element.id);
  }
  handOn(definition, doers, open, sources.byId);
  for (const id of open) doers.set(id, { kind: "system" });
  return doers;
}

/** Null: whoever did what leads to it. */
function doerOf(element: Element, sources: Sources): Doer | null {
  if (element.type === "userTask") return doerOfTask(element, sources);
  if (element.type === "manualTask") return { kind: "byHand" };
  if (element.type === "startEvent") {
    const byPeople = element.event === undefined && element.startedBy.includes("member");
    return { kind: byPeople ? "requester" : "system" };
  }
  if (isContainer(element.type)) return doerInside(element, sources);
  return hasBorder(element.type) ? { kind: "system" } : null;
}

function doerOfTask(task: ElementOf<"userTask">, sources: Sources): Doer {
  return doerAmong(task.candidates.flatMap((candidate) => resolved(candidate, sources, new Set([task.id]))));
}

function doerAmong(candidates: readonly Candidate[]): Doer {
  const known = new Map(candidates.map((candidate) => [candidateKey(candidate), candidate]));
  const [first] = known.values();
  if (first === undefined) return { kind: "nobody" };
  if (first.kind === "requester" && known.size === 1) return { kind: "requester" };
  return { kind: "people", candidates: [...known.values()] };
}

/** Who did a step is among those who may do it: the two steps are the same people's. */
function resolved(candidate: Candidate, sources: Sources, seen: ReadonlySet<string>): Candidate[] {
  if (candidate.kind !== "performer") return [candidate];
  const step = sources.byId.get(candidate.element);
  if (step?.type === "startEvent") return [{ kind: "requester" }];
  if (step?.type !== "userTask" || seen.has(step.id) || step.candidates.length === 0) return [candidate];
  const further = new Set([...seen, step.id]);
  return step.candidates.flatMap((other) => resolved(other, sources, further));
}

function doerInside(container: Element, sources: Sources): Doer {
  const candidates: Candidate[] = [];
  const queue = [...(sources.nesting.inside.get(container.id) ?? [])];
  let tasks = 0;
  for (let element = queue.pop(); element; element = queue.pop()) {
    if (element.type === "userTask") {
      tasks += 1;
      const seen = new Set([element.id]);
      candidates.unshift(...element.candidates.flatMap((candidate) => resolved(candidate, sources, seen)));
    }
    queue.push(...(sources.nesting.inside.get(element.id) ?? []));
  }
  return tasks === 0 ? { kind: "system" } : doerAmong(candidates);
}

/** From what leads to it, and where nothing does from what it leads to; until nothing is left to hand on. */
function handOn(
  definition: ProcessDefinition,
  doers: Map<string, Doer>,
  open: Set<string>,
  byId: ReadonlyMap<string, Element>,
): void {
  const incoming = incomingFlows(definition);
  const outgoing = outgoingFlows(definition);
  const standing = (id: string) => {
    const element = byId.get(id);
    return element?.type === "boundaryEvent" ? element.attachedTo : id;
  };
  const before = (id: string) => (incoming.get(id) ?? []).map(({ source }) => standing(source));
  const after = (id: string) => (outgoing.get(id) ?? []).map(({ target }) => target);
  spread(doers, open, before, after);
  spread(doers, open, after, before);
}

/** Breadth first from all that is known, along `next`; each takes the first of those that `from` names. */
function spread(
  doers: Map<string, Doer>,
  open: Set<string>,
  from: (id: string) => readonly string[],
  next: (id: string) => readonly string[],
): void {
  const queue = [...open];
  for (const id of queue) {
    if (!open.has(id)) continue;
    const doer = from(id)
      .map((near) => doers.get(near))
      .find((found) => found !== undefined);
    if (!doer) continue;
    doers.set(id, doer);
    open.delete(id);
    queue.push(...next(id));
  }
}
