/**
 * Where each element stands. What a person has moved stays where it was put; the rest is laid out from left to right,
 * the same way each time, and the start is the fixed point, so an insert shifts only what comes after it. Sub-processes
 * are laid out from the inside out: what is inside gives a box its size; one that is closed is a step like others.
 */
import type { Element, ProcessDefinition } from "@/contracts/process";
import { type Bands, bandsOf } from "./bands/bands-of";
import type { Doer } from "./bands/doer";
import { type FlowOrder, orderByFlow } from "./flow-order";
import {
  ACTIVITY_SIZE,
  type Box,
  CONTAINER_PADDING,
  EMPTY_CONTAINER,
  type Point,
  type Size,
  shifted,
  sizeOf,
} from "./geometry";
import { type Nesting, nestElements } from "./nesting";
import { placeScope, type ScopePlacement, type Span } from "./place-scope";

export type PlacedBand = { key: string; doer: Doer; box: Box };

/** How people want to see the process; nothing of it is the definition's. */
export type LayoutView = {
  /**
   * In bands by who does what. Columns stay as they are; where people have put elements of the process itself by hand does not
   * count, since the band says where they stand.
   */
  inBands?: boolean | undefined;
  /** Keys of the bands of an earlier drawing, from above: they are not swapped. */
  earlierBands?: readonly string[] | undefined;
  /** Sub-processes whose inside is not drawn. */
  closed?: ReadonlySet<string> | undefined;
};

export type Placement = {
  /** Each sub-process before what is inside of it. */
  boxes: Map<string, Box>;
  /** For flows that pass columns between: the height at which the way is free. */
  lanes: Map<string, number>;
  /** How far the column of an element reaches. */
  spans: Map<string, Span>;
  /** What positions within the process (null) and within each sub-process are measured from. */
  origins: Map<string | null, Point>;
  order: FlowOrder;
  nesting: Nesting;
  /** Rows of the drawing, from above; none where it has none. */
  bands: PlacedBand[];
  /** By element of the process itself, which of them it stands in. */
  bandOf: ReadonlyMap<string, PlacedBand>;
  /** Where people have put elements by hand, as far as it counts here. */
  positions: NonNullable<ProcessDefinition["positions"]>;
  /** Sub-processes whose inside is not drawn. */
  closed: ReadonlySet<string>;
};

const none: ReadonlySet<string> = new Set();

export function placeElements(whole: ProcessDefinition, view: LayoutView = {}): Placement {
  const closed = view.closed ?? none;
  const definition = closed.size === 0 ? whole : withoutInside(whole, closed);
  const nesting = nestElements(definition);
  const order = orderByFlow(definition, nesting);
  const bands = view.inBands ? bandsOf(whole, nestElements(whole), view.earlierBands) : null;
  const positions = countingPositions(definition, nesting, bands);
  const scopes = placeScopes({ ...definition, positions }, { order, nesting, bands, closed });
  const boxes = new Map<string, Box>();
  const lanes = new Map<string, number>();
  const spans = new Map<string, Span>();
  const origins = new Map<string | null, Point>([[null, { x: 0, y: 0 }]]);
  for (const scope of [null, ...nesting.containers.toReversed()]) {
    const placed = scopes.get(scope);
    const box = scope === null ? undefined : boxes.get(scope);
    if (!placed) continue;
    const origin = box
      ? {
          x: box.x + CONTAINER_PADDING.side - placed.bounds.x,
          y: box.y + CONTAINER_PADDING.top - placed.bounds.y,
        }
      : { x: 0, y: 0 };
    origins.set(scope, origin);
    for (const [id, inner] of placed.boxes) boxes.set(id, shifted(inner, origin));
    for (const [id, y] of placed.lanes) lanes.set(id, y + origin.y);
    for (const [id, { left, right }] of placed.spans) {
      spans.set(id, { left: left + origin.x, right: right + origin.x });
    }
  }
  const drawn = scopes.get(null)?.bands ?? [];
  const placedBands = (bands?.doers ?? []).flatMap((band, turn) => {
    const box = drawn[turn];
    return box ? [{ ...band, box }] : [];
  });
  const bandOf = new Map(
    [...(bands?.ofElement ?? [])].flatMap(([id, turn]) => {
      const band = placedBands[turn];
      return band ? [[id, band] as const] : [];
    }),
  );
  return { boxes, lanes, spans, origins, order, nesting, bands: placedBands, bandOf, positions, closed };
}

/** The process as if nothing stood in its closed sub-processes. */
function withoutInside(definition: ProcessDefinition, closed: ReadonlySet<string>): ProcessDefinition {
  const { inside } = nestElements(definition);
  const hidden = new Set<string>();
  for (const container of closed) {
    const queue = [...(inside.get(container) ?? [])];
    for (let element = queue.pop(); element; element = queue.pop()) {
      hidden.add(element.id);
      queue.push(...(inside.get(element.id) ?? []));
    }
  }
  const isHidden = (element: Element) =>
    hidden.has(element.id) || (element.type === "boundaryEvent" && hidden.has(element.attachedTo));
  return { ...definition, elements: definition.elements.filter((element) => !isHidden(element)) };
}

function countingPositions(
  { positions = {} }: ProcessDefinition,
  { around }: Nesting,
  bands: Bands | null,
): Placement["positions"] {
  if (!bands) return positions;
  return Object.fromEntries(Object.entries(positions).filter(([id]) => (around.get(id) ?? null) !== null));
}

type Scopes = { order: FlowOrder; nesting: Nesting; bands: Bands | null; closed: ReadonlySet<string> };

function placeScopes(
  { positions, flows }: ProcessDefinition,
  { order, nesting, bands, closed }: Scopes,
): Map<string | null, ScopePlacement> {
  const { containers, border, around } = nesting;
  const grown = new Map<string, Size>();
  const scopes = new Map<string | null, ScopePlacement>();
  const back = Map.groupBy(
    flows.filter(({ id }) => order.backFlows.has(id)),
    ({ source }) => around.get(source) ?? null,
  );
  const sizeOfAny = (element: Element) => grown.get(element.id) ?? sizeOf(element);
  for (const scope of [...containers, null]) {
    const own = order.scopes.get(scope);
    if (!own) continue;
    const backCount = back.get(scope)?.length ?? 0;
    const bandOf = scope === null ? bands?.ofElement : undefined;
    const placed = placeScope({ order: own, border, sizeOf: sizeOfAny, positions, backCount, bandOf });
    scopes.set(scope, placed);
    if (scope !== null) grown.set(scope, closed.has(scope) ? ACTIVITY_SIZE : sizeAround(placed.bounds));
  }
  return scopes;
}

function sizeAround({ width, height }: Size): Size {
  const { top, side, bottom } = CONTAINER_PADDING;
  return {
    width: Math.max(EMPTY_CONTAINER.width, Math.ceil(width) + 2 * side),
    height: Math.max(EMPTY_CONTAINER.height, Math.ceil(height) + top + bottom),
  };
}
