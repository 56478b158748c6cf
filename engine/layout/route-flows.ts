import type { Flow, ProcessDefinition } from "@/contracts/process";
import { BORDER_DEPTH, BORDER_STEP, type Box, centerOf } from "./geometry";
import type { BorderExit } from "./leave-border";
import type { Placement } from "./place-elements";
import { OVERHEAD_GAP, OVERHEAD_STEP } from "./place-scope";
import { type Route, routeFlow, TURN } from "./route-flow";

const TEXT_OVERHANG = 48;

type Boxes = ReadonlyMap<string, Box>;

/** The ways of all flows. `boxes` may differ from the placement's while an element is being dragged. */
export function routeFlows(
  definition: ProcessDefinition,
  placement: Placement,
  boxes: Boxes = placement.boxes,
): Map<string, Route> {
  const { order, nesting } = placement;
  const ways = Map.groupBy(definition.flows, ({ source }) => source);
  const exits = borderExits(placement, boxes);
  const backCounts = new Map<string | null, number>();
  const inScope = boxesByScope(placement, boxes);
  const routes = new Map<string, Route>();
  for (const flow of definition.flows) {
    const source = boxes.get(flow.source);
    const target = boxes.get(flow.target);
    if (!source || !target) continue;
    const scope = nesting.around.get(flow.source) ?? null;
    const around = inScope.get(scope) ?? [];
    const count = backCounts.get(scope) ?? 0;
    const back = order.backFlows.has(flow.id);
    if (back) backCounts.set(scope, count + 1);
    const overhead = back ? wayAbove(source, target, { around, count }) : null;
    const exit = exits.get(flow.source) ?? null;
    const fansOut = (ways.get(flow.source)?.length ?? 0) > 1;
    const free = hasMoved(flow, placement, boxes) ? nothingFree : freeWay(flow, placement);
    routes.set(flow.id, routeFlow({ source, target, ...free, overhead, fansOut, exit }));
  }
  return routes;
}

function boxesByScope({ nesting }: Placement, boxes: Boxes): Map<string | null, Box[]> {
  const groups = new Map<string | null, Box[]>();
  for (const [scope, elements] of nesting.inside) {
    groups.set(
      scope,
      elements.flatMap(({ id }) => boxes.get(id) ?? []),
    );
  }
  return groups;
}

/** Where the flows of each boundary event leave its host; deeper ones turn earlier, so that they do not cross. */
function borderExits({ nesting }: Placement, boxes: Boxes): Map<string, BorderExit> {
  const exits = new Map<string, BorderExit>();
  for (const [hostId, events] of nesting.border) {
    const host = boxes.get(hostId);
    if (!host) continue;
    for (const [turn, { id }] of events.entries()) {
      exits.set(id, {
        level: host.y + host.height + BORDER_DEPTH + BORDER_STEP * turn,
        right: host.x + host.width + Math.max(4, TURN - 8 * turn),
      });
    }
  }
  return exits;
}

const nothingFree = { lane: null, gap: null };

/** What has been moved by hand, or is being moved, left what the layout kept free. */
function hasMoved({ source, target }: Flow, placement: Placement, boxes: Boxes): boolean {
  return [source, target].some(
    (id) => placement.positions[id] !== undefined || boxes.get(id) !== placement.boxes.get(id),
  );
}

/** The lane and the gap between columns that the layout kept free. */
function freeWay(flow: Flow, { lanes, spans, nesting }: Placement) {
  const to = spans.get(flow.target)?.left;
  if (to === undefined || nesting.around.get(flow.source) !== nesting.around.get(flow.target))
    return nothingFree;
  const from = spans.get(flow.source)?.right ?? Number.NEGATIVE_INFINITY;
  return { lane: lanes.get(flow.id) ?? null, gap: { from, to } };
}

function wayAbove(source: Box, target: Box, { around, count }: { around: readonly Box[]; count: number }) {
  return {
    y: highestBetween(source, target, around) - OVERHEAD_GAP - OVERHEAD_STEP * count,
    sourceFree: isFreeAbove(source, around),
    targetFree: isFreeAbove(target, around),
  };
}

function isFreeAbove(box: Box, around: readonly Box[]): boolean {
  const { x } = centerOf(box);
  // A margin for the words under events and gateways, which are wider than their shapes.
  return !around.some(
    (other) => other.y < box.y && other.x - TEXT_OVERHANG < x && other.x + other.width + TEXT_OVERHANG > x,
  );
}

function highestBetween(source: Box, target: Box, around: readonly Box[]): number {
  const left = Math.min(source.x, target.x);
  const right = Math.max(source.x + source.width, target.x + target.width);
  let top = Math.min(source.y, target.y);
  for (const box of around) {
    if (box.x < right && box.x + box.width > left) top = Math.min(top, box.y);
  }
  return top;
}
