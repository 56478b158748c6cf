import type { Element, ProcessDefinition } from "@/contracts/process";
import { isContainer } from "@/engine/definition/check-nesting";

/** What stands inside what. Null stands for the process itself. */
export type Nesting = {
  /** What stands directly in the process and in each sub-process, without what hangs on a border. */
  inside: ReadonlyMap<string | null, readonly Element[]>;
  /** Boundary events by their host. */
  border: ReadonlyMap<string, readonly Element[]>;
  /** The sub-process around each element. */
  around: ReadonlyMap<string, string | null>;
  /** In how many sub-processes each element stands. */
  depths: ReadonlyMap<string, number>;
  /** All sub-processes, each before the one around it. */
  containers: readonly string[];
};

/**
 * Reads `parent` and `attachedTo`. A definition may be half finished: what names a parent or a host that cannot be one is
 * taken to stand in the process itself, so that everything has a place and can be repaired.
 */
export function nestElements({ elements }: ProcessDefinition): Nesting {
  const byId = new Map(elements.map((element) => [element.id, element]));
  const depths = new Map<string, number>();
  const around = new Map<string, string | null>();
  const inside = new Map<string | null, Element[]>([[null, []]]);
  const border = new Map<string, Element[]>();
  for (const { id, type } of elements) if (isContainer(type)) inside.set(id, []);

  for (const element of elements) {
    const host = hostOf(element, byId);
    const parents = parentsOf(host ?? element, byId);
    const parent = parents[0] ?? null;
    around.set(element.id, parent);
    depths.set(element.id, parents.length);
    if (host) border.set(host.id, [...(border.get(host.id) ?? []), element]);
    else inside.get(parent)?.push(element);
  }
  const containers = [...inside.keys()].filter((id) => id !== null);
  containers.sort((one, other) => (depths.get(other) ?? 0) - (depths.get(one) ?? 0));
  return { inside, border, around, depths, containers };
}

function hostOf(element: Element, byId: ReadonlyMap<string, Element>): Element | null {
  if (element.type !== "boundaryEvent") return null;
  const host = byId.get(element.attachedTo);
  return host && host.type !== "boundaryEvent" ? host : null;
}

/** The sub-processes around an element, the innermost first; none when they lead in a circle or nowhere. */
function parentsOf(element: Element, byId: ReadonlyMap<string, Element>): string[] {
  const parents: string[] = [];
  const seen = new Set([element.id]);
  for (let id = element.parent; id !== undefined; id = byId.get(id)?.parent) {
    const parent = byId.get(id);
    if (seen.has(id) || !parent || !isContainer(parent.type)) return [];
    seen.add(id);
    parents.push(id);
  }
  return parents;
}

/** The element itself, all that stands inside of it at any depth, and what hangs on the borders of these. */
export function withAllInside(definition: ProcessDefinition, id: string): Set<string> {
  const { inside, border } = nestElements(definition);
  const found = new Set<string>();
  const queue = [id];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    found.add(next);
    for (const element of [...(inside.get(next) ?? []), ...(border.get(next) ?? [])]) queue.push(element.id);
  }
  return found;
}

/** The same for what can hold something; undefined for all else. */
export function insideOf(definition: ProcessDefinition, { id, type }: Element): Set<string> | undefined {
  return isContainer(type) ? withAllInside(definition, id) : undefined;
}
