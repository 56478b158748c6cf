import type { Element, Flow, ProcessDefinition } from "@/contracts/process";
import type { Passed } from "./trail";

/** A moment of a way that the checker has found: what moves now, and where tokens are afterwards. */
export interface PlayStep {
  /** Flows along which a token moves now, all at the same time. */
  moving: string[];
  /** Elements that a token stands at afterwards. */
  standing: string[];
  /** Flows at whose end a token waits afterwards, for others or because the way ends there. */
  waiting: string[];
}

export interface TokenPlay {
  /** The first shows where it begins; nothing moves in it. */
  steps: PlayStep[];
  /** Flows on which a token would have to come to where others wait for it when the way ends. */
  missing: string[];
}

interface Visit {
  element: string;
  time: number;
  /** When a token goes on from here; null: it stays. */
  left: number | null;
}

interface Arrival {
  flow: Flow;
  time: number;
  /** When the element that it comes to begins; null: it never does. */
  taken: number | null;
}

/**
 * A trail as a play. The checker tells branches one after the other; here each step is as early as what leads to it allows, so
 * branches that run at the same time move at the same time.
 */
export function playTrail(trail: readonly Passed[], definition: ProcessDefinition): TokenPlay {
  const { visits, arrivals } = new TrailReader(definition).read(trail);
  const last = Math.max(0, ...visits.map(({ time }) => time), ...arrivals.map(({ time }) => time));
  const steps = Array.from({ length: last + 1 }, (_, now) => stepAt(now, visits, arrivals));
  const waiting = new Set(steps.at(-1)?.waiting);
  const joins = new Set(arrivals.filter(({ flow }) => waiting.has(flow.id)).map(({ flow }) => flow.target));
  const missing = definition.flows.filter(
    ({ id, target }) => joins.has(target) && isJoin(target, definition) && !waiting.has(id),
  );
  return { steps, missing: missing.map(({ id }) => id) };
}

function stepAt(now: number, visits: readonly Visit[], arrivals: readonly Arrival[]): PlayStep {
  const isBetween = (from: number, until: number | null) => from <= now && (until === null || now < until);
  return {
    moving: arrivals.filter(({ time }) => time === now).map(({ flow }) => flow.id),
    standing: visits.filter(({ time, left }) => isBetween(time, left)).map(({ element }) => element),
    waiting: arrivals.filter(({ time, taken }) => isBetween(time, taken)).map(({ flow }) => flow.id),
  };
}

function isJoin(id: string, { elements, flows }: ProcessDefinition): boolean {
  const type = elements.find((element) => element.id === id)?.type;
  const joins = type === "parallelGateway" || type === "inclusiveGateway";
  return joins && flows.filter(({ target }) => target === id).length > 1;
}

class TrailReader {
  private readonly definition: ProcessDefinition;
  private readonly elements: ReadonlyMap<string, Element>;
  private readonly flows: ReadonlyMap<string, Flow>;
  private readonly visits: Visit[] = [];
  private readonly arrivals: Arrival[] = [];
  private readonly lastVisit = new Map<string, Visit>();

  constructor(definition: ProcessDefinition) {
    this.definition = definition;
    this.elements = new Map(definition.elements.map((element) => [element.id, element]));
    this.flows = new Map(definition.flows.map((flow) => [flow.id, flow]));
  }

  read(trail: readonly Passed[]): { visits: Visit[]; arrivals: Arrival[] } {
    for (const passed of trail) {
      if ("flow" in passed) this.take(this.flows.get(passed.flow));
      else this.visit(this.elements.get(passed.element));
    }
    return { visits: this.visits, arrivals: this.arrivals };
  }

  private take(flow: Flow | undefined): void {
    if (!flow) return;
    const from = this.lastVisit.get(flow.source);
    const time = (from?.time ?? 0) + 1;
    if (from) from.left = time;
    this.arrivals.push({ flow, time, taken: null });
  }

  private visit(element: Element | undefined): void {
    if (!element) return;
    const time = this.enter(element);
    const visit = { element: element.id, time, left: element.type === "endEvent" ? time + 1 : null };
    this.visits.push(visit);
    this.lastVisit.set(element.id, visit);
  }

  /** Takes the tokens that have come to the element, one from each way at a join; gives when that is. */
  private enter(element: Element): number {
    const here = this.arrivals.filter(({ flow, taken }) => flow.target === element.id && taken === null);
    const taken = isJoin(element.id, this.definition)
      ? here.filter(({ flow }, index) => here.findIndex((other) => other.flow === flow) === index)
      : here.slice(0, 1);
    if (taken.length === 0) return this.happen(element);
    const time = Math.max(...taken.map((arrival) => arrival.time));
    for (const arrival of taken) arrival.taken = time;
    return time;
  }

  /** No flow leads there: the beginning, an event on a border, or the other end of a link. */
  private happen(element: Element): number {
    const onBorder = element.type === "boundaryEvent";
    const before = onBorder ? this.lastVisit.get(element.attachedTo) : this.visits.at(-1);
    if (!before) return 0;
    const time = before.time + 1;
    if (!onBorder || element.interrupting) before.left = time;
    return time;
  }
}
