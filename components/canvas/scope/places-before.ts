import type { Element, ProcessDefinition } from "@/contracts/process";
import { incomingFlows } from "@/engine/layout/flow-order";
import { type Nesting, nestElements } from "@/engine/layout/nesting";

export type PlacesBefore = {
  /** What may have been done when a token comes to the element, in the order of the definition. */
  done: Element[];
  /** The element and the sub-processes around it: what is at work then. */
  atWork: Element[];
};

/**
 * Walks back along the flows and out of sub-processes. What is inside of a sub-process that is done has been done; what
 * surrounds an event sub-process may have been done up to any point.
 */
export function placesBefore(definition: ProcessDefinition, elementId: string): PlacesBefore {
  const nesting = nestElements(definition);
  const byId = new Map(definition.elements.map((element) => [element.id, element]));
  const incoming = incomingFlows(definition);
  const done = new Set<string>();
  const passed = new Set<string>([elementId]);
  const queue = [elementId];
  const add = (ids: readonly string[], isDone: boolean) => {
    for (const id of ids) {
      if (isDone) done.add(id);
      if (passed.has(id)) continue;
      passed.add(id);
      queue.push(id);
    }
  };
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const element = byId.get(id);
    const sources = (incoming.get(id) ?? []).map(({ source }) => source);
    add(sources, true);
    if (done.has(id)) add(insideOf(id, nesting, byId), true);
    if (element?.type === "boundaryEvent") {
      add([element.attachedTo], false);
      add(insideOf(element.attachedTo, nesting, byId), true);
    }
    const around = nesting.around.get(id) ?? null;
    if (around !== null && sources.length === 0) add([around], false);
    if (isBeside(id, around, byId)) add(siblings(id, around, nesting), true);
  }
  const atWork: Element[] = [];
  for (let id: string | null = elementId; id !== null; id = nesting.around.get(id) ?? null) {
    const element = byId.get(id);
    if (element) atWork.push(element);
  }
  return { done: definition.elements.filter(({ id }) => done.has(id)), atWork };
}

type ById = ReadonlyMap<string, Element>;

/** The rounds of a loop over entries keep what they write. */
function insideOf(id: string, { inside }: Nesting, byId: ById): string[] {
  return keepsItsValues(byId.get(id)) ? [] : (inside.get(id) ?? []).map((element) => element.id);
}

/** Whether nothing that is written in the element leaves it, but what its loop collects. */
export function keepsItsValues(element: Element | undefined): boolean {
  return element !== undefined && "loop" in element && element.loop?.kind === "multiInstance";
}

/** Whether it runs at any time beside its siblings. */
function isBeside(id: string, around: string | null, byId: ById): boolean {
  return (
    byId.get(id)?.type === "eventSubProcess" ||
    (around !== null && byId.get(around)?.type === "adHocSubProcess")
  );
}

function siblings(id: string, around: string | null, { inside }: Nesting): string[] {
  return (inside.get(around) ?? []).map((element) => element.id).filter((other) => other !== id);
}
