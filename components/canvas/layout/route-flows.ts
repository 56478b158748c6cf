import type { ProcessDefinition } from "@/contracts/process";
import { type Box, centerOf } from "./geometry";
import type { Placement } from "./place-elements";
import { type Route, routeFlow } from "./route-flow";

/** How far above the highest box a flow that leads back runs, and how far the next one above it. */
const OVERHEAD_GAP = 36;
const OVERHEAD_STEP = 18;
const TEXT_OVERHANG = 48;

/** The ways of all flows. `boxes` may differ from the placement's while an element is being dragged. */
export function routeFlows(
  definition: ProcessDefinition,
  placement: Placement,
  boxes: ReadonlyMap<string, Box> = placement.boxes,
): Map<string, Route> {
  const outgoing = new Map<string, number>();
  for (const flow of definition.flows) outgoing.set(flow.source, (outgoing.get(flow.source) ?? 0) + 1);
  const routes = new Map<string, Route>();
  let backCount = 0;
  for (const flow of definition.flows) {
    const source = boxes.get(flow.source);
    const target = boxes.get(flow.target);
    if (!source || !target) continue;
    const back = placement.backFlows.has(flow.id);
    const overhead = back
      ? {
          y: highestBetween(source, target, boxes) - OVERHEAD_GAP - OVERHEAD_STEP * backCount++,
          sourceFree: isFreeAbove(source, boxes),
          targetFree: isFreeAbove(target, boxes),
        }
      : null;
    const still = isAutomatic(definition, flow.source) && isAutomatic(definition, flow.target);
    const lane = still ? (placement.lanes.get(flow.id) ?? null) : null;
    routes.set(
      flow.id,
      routeFlow({ source, target, lane, overhead, fansOut: (outgoing.get(flow.source) ?? 0) > 1 }),
    );
  }
  return routes;
}

function isAutomatic(definition: ProcessDefinition, element: string): boolean {
  return definition.positions?.[element] === undefined;
}

function isFreeAbove(box: Box, boxes: ReadonlyMap<string, Box>): boolean {
  const { x } = centerOf(box);
  for (const other of boxes.values()) {
    // A margin for the words under events and gateways, which are wider than their shapes.
    if (other.y < box.y && other.x - TEXT_OVERHANG < x && other.x + other.width + TEXT_OVERHANG > x)
      return false;
  }
  return true;
}

function highestBetween(source: Box, target: Box, boxes: ReadonlyMap<string, Box>): number {
  const left = Math.min(source.x, target.x);
  const right = Math.max(source.x + source.width, target.x + target.width);
  let top = Math.min(source.y, target.y);
  for (const box of boxes.values()) {
    if (box.x < right && box.x + box.width > left) top = Math.min(top, box.y);
  }
  return top;
}
