/**
 * Where each element stands. What a person has moved stays where it was put; the rest is laid out from left to right,
 * the same way each time, and the start is the fixed point, so an insert shifts only what comes after it. Sub-processes
 * are laid out from the inside out: what is inside gives a box its size.
 */
import type { Element, ProcessDefinition } from "@/contracts/process";
import { type FlowOrder, orderByFlow } from "./flow-order";
import {
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
};

export function placeElements(definition: ProcessDefinition): Placement {
  const nesting = nestElements(definition);
  const order = orderByFlow(definition, nesting);
  const scopes = placeScopes(definition, order, nesting);
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
  return { boxes, lanes, spans, origins, order, nesting };
}

function placeScopes(
  { positions, flows }: ProcessDefinition,
  order: FlowOrder,
  { containers, border, around }: Nesting,
): Map<string | null, ScopePlacement> {
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
    const placed = placeScope({ order: own, border, sizeOf: sizeOfAny, positions, backCount });
    scopes.set(scope, placed);
    if (scope !== null) grown.set(scope, sizeAround(placed.bounds));
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
