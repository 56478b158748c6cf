import type { Element, Flow, ProcessDefinition } from "@/contracts/process";
import { type Nesting, nestElements } from "./nesting";

/** Flows by the element they leave, in the order of the definition. */
export function outgoingFlows(definition: ProcessDefinition): Map<string, Flow[]> {
  return groupFlows(definition, "source");
}

/** Flows by the element they reach, in the order of the definition. */
export function incomingFlows(definition: ProcessDefinition): Map<string, Flow[]> {
  return groupFlows(definition, "target");
}

function groupFlows(definition: ProcessDefinition, end: "source" | "target"): Map<string, Flow[]> {
  const groups = new Map<string, Flow[]>(definition.elements.map((element) => [element.id, []]));
  for (const flow of definition.flows) {
    if (groups.has(flow.source) && groups.has(flow.target)) groups.get(flow[end])?.push(flow);
  }
  return groups;
}

/** A flow as the layout sees it: what leaves a boundary event leaves its host. */
export type Link = { flow: Flow; source: string; target: string; fromBorder: boolean };

export type ScopeOrder = {
  /** As people would tell it: each element after what leads to it, loops aside. */
  elements: readonly Element[];
  /** What leads from one element of the scope to another, without what leads back; the host's own flows first. */
  links: readonly Link[];
};

export type FlowOrder = {
  /** The order of all: after a sub-process what is inside, after a host what hangs on its border. */
  elements: Element[];
  /** The order within the process itself (null) and within each sub-process. */
  scopes: ReadonlyMap<string | null, ScopeOrder>;
  /** Flows that lead back to where the process has been: they close a loop. */
  backFlows: Set<string>;
};

export function orderByFlow(definition: ProcessDefinition, nesting = nestElements(definition)): FlowOrder {
  const outgoing = outgoingFlows(definition);
  const backFlows = new Set<string>();
  const scopes = new Map<string | null, ScopeOrder>();
  for (const [scope, elements] of nesting.inside) {
    const links = linksWithin(elements, outgoing, nesting);
    const order = orderScope(elements, links, (link) => backFlows.add(link.flow.id));
    scopes.set(scope, { elements: order, links: links.filter(({ flow }) => !backFlows.has(flow.id)) });
  }
  return { elements: inTurn(scopes, nesting), scopes, backFlows };
}

function linksWithin(
  elements: readonly Element[],
  outgoing: ReadonlyMap<string, Flow[]>,
  { border }: Nesting,
): Link[] {
  const own = new Set(elements.map(({ id }) => id));
  return elements.flatMap(({ id: source }) => {
    const hanging = (border.get(source) ?? []).flatMap(({ id }) => outgoing.get(id) ?? []);
    const ways = [
      ...(outgoing.get(source) ?? []).map((flow) => ({ flow, fromBorder: false })),
      ...hanging.map((flow) => ({ flow, fromBorder: true })),
    ];
    return ways
      .filter(({ flow }) => own.has(flow.target))
      .map((way) => ({ ...way, source, target: way.flow.target }));
  });
}

/**
 * Two depth-first walks from the start elements. The first, first branch first, finds what leads back; the second,
 * last branch first and without those flows, gives the order (reverse postorder). Iterative, so that 5,000 elements in
 * a row do not exhaust the call stack.
 */
function orderScope(
  elements: readonly Element[],
  links: readonly Link[],
  onBack: (link: Link) => void,
): Element[] {
  const outgoing = Map.groupBy(links, ({ source }) => source);
  const reached = new Set(links.map(({ target }) => target));
  const byId = new Map(elements.map((element) => [element.id, element]));
  const isStart = (element: Element) => element.type === "startEvent";
  const roots = [
    ...elements.filter(isStart),
    ...elements.filter((element) => !isStart(element) && !reached.has(element.id)),
    ...elements,
  ].map(({ id }) => id);

  const back = new Set<Link>();
  walk(
    roots,
    (id) => (outgoing.get(id) ?? []).toReversed(),
    (link) => {
      back.add(link);
      onBack(link);
    },
  );
  const order = walk(roots, (id) => (outgoing.get(id) ?? []).filter((link) => !back.has(link)));
  return order.flatMap((id) => byId.get(id) ?? []);
}

/** Walks the ways out of each element from the last to the first; gives reverse postorder, root by root. */
function walk(
  roots: readonly string[],
  waysOut: (id: string) => readonly Link[],
  onBack?: (link: Link) => void,
): string[] {
  const state = new Map<string, "open" | "done">();
  const order: string[] = [];
  const open = (id: string) => {
    state.set(id, "open");
    return { id, rest: [...waysOut(id)] };
  };
  for (const root of roots) {
    if (state.has(root)) continue;
    const finished: string[] = [];
    const stack = [open(root)];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const link = top.rest.pop();
      if (!link) {
        state.set(top.id, "done");
        finished.push(top.id);
        stack.pop();
      } else if (state.get(link.target) === "open") {
        onBack?.(link);
      } else if (!state.has(link.target)) {
        stack.push(open(link.target));
      }
    }
    order.push(...finished.reverse());
  }
  return order;
}

function inTurn(scopes: ReadonlyMap<string | null, ScopeOrder>, { border }: Nesting): Element[] {
  const told: Element[] = [];
  const queue = [...(scopes.get(null)?.elements ?? [])].reverse();
  for (let element = queue.pop(); element; element = queue.pop()) {
    told.push(element);
    queue.push(...(border.get(element.id) ?? []).toReversed());
    queue.push(...(scopes.get(element.id)?.elements ?? []).toReversed());
  }
  return told;
}
