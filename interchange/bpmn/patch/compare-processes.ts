import type { Element, Flow, ProcessDefinition } from "@/contracts/process";

/** What became of a process since it was read from its file. */
export interface Changes {
  /** Keys of elements and flows that are no more in their place: deleted, or now in another sub-process. */
  removed: Set<string>;
  /** What is new in its place; what stands in a new sub-process comes with it. */
  addedElements: Element[];
  addedFlows: Flow[];
  /** What is in its place still, as it was and as it is. */
  elements: { before: Element; after: Element }[];
  flows: { before: Flow; after: Flow }[];
}

export function compareProcesses(before: ProcessDefinition, after: ProcessDefinition): Changes {
  const was = elementPlaces(before);
  const is = elementPlaces(after);
  const stays = (id: string) => was.places.get(id) !== undefined && was.places.get(id) === is.places.get(id);
  const flowStays = (one: Flow | undefined, other: Flow | undefined) =>
    one !== undefined &&
    other !== undefined &&
    was.parents.get(one.source) === was.parents.get(other.source) &&
    isUndoing(was.byId.get(one.source)) === isUndoing(is.byId.get(other.source)) &&
    [one.source, one.target, other.source, other.target].every(stays);
  const flowsBefore = new Map(before.flows.map((flow) => [flow.id, flow]));
  const kept = after.flows.filter((flow) => flowStays(flowsBefore.get(flow.id), flow));
  const keptIds = new Set(kept.map(({ id }) => id));
  return {
    removed: new Set([
      ...before.elements.filter(({ id }) => !stays(id)).map(({ id }) => id),
      ...before.flows.filter(({ id }) => !keptIds.has(id)).map(({ id }) => id),
    ]),
    addedElements: after.elements.filter(({ id }) => !stays(id)),
    addedFlows: after.flows.filter(({ id }) => !keptIds.has(id)),
    elements: after.elements.flatMap((element) => {
      const old = was.byId.get(element.id);
      return old && stays(element.id) ? [{ before: old, after: element }] : [];
    }),
    flows: kept.flatMap((flow) => {
      const old = flowsBefore.get(flow.id);
      return old ? [{ before: old, after: flow }] : [];
    }),
  };
}

/** Flows out of it are associations in the file. */
function isUndoing(element: Element | undefined): boolean {
  return element?.type === "boundaryEvent" && element.event.type === "compensation";
}

/** Where each element stands: the keys of the sub-processes around it. */
function elementPlaces({ elements }: ProcessDefinition) {
  const byId = new Map(elements.map((element) => [element.id, element]));
  const parents = new Map(elements.map(({ id, parent }) => [id, parent]));
  const places = new Map(
    elements.map(({ id }) => {
      const around: string[] = [];
      for (let at = parents.get(id); at !== undefined && !around.includes(at); at = parents.get(at))
        around.push(at);
      return [id, `/${around.join("/")}`];
    }),
  );
  return { byId, parents, places };
}
