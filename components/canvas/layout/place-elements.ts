/**
 * Where each element stands. What a person has moved stays where it was put; the rest is laid out from left to right,
 * the same way each time: branches keep the order in which the definition tells them (no crossing heuristic that could
 * swap them after an edit), and the start is the fixed point, so an insert shifts only what comes after it.
 */
import { Graph, layout } from "@dagrejs/dagre";
import type { ProcessDefinition } from "@/contracts/process";
import { assignColumns } from "./assign-columns";
import { shownFlowLabel } from "./flow-label";
import { orderByFlow, outgoingFlows } from "./flow-order";
import { type Box, COLUMN_GAP, centerOf, ROW_GAP, sizeOf } from "./geometry";

/** The library puts the labels of flows on ranks of their own, between those of elements. */
const RANKS_PER_COLUMN = 2;
/** Of the small text size, on average. */
const LETTER_WIDTH = 6.2;
const MAX_LABEL_WIDTH = 128;

export type Placement = {
  boxes: Map<string, Box>;
  /** For flows that pass columns between: the height at which the way is free. */
  lanes: Map<string, number>;
  backFlows: Set<string>;
};

export function placeElements(definition: ProcessDefinition): Placement {
  const { elements, backFlows } = orderByFlow(definition);
  const outgoing = outgoingFlows(definition);
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: "LR",
    ranksep: COLUMN_GAP,
    nodesep: ROW_GAP,
    edgesep: 32,
    ranker: "none",
  });
  const forward = definition.flows.filter(
    ({ id, source, target }) => !backFlows.has(id) && outgoing.has(source) && outgoing.has(target),
  );
  const columns = assignColumns(elements, forward);
  for (const element of elements) {
    const rank = (columns.get(element.id) ?? 0) * RANKS_PER_COLUMN;
    graph.setNode(element.id, { ...sizeOf(element.type), rank });
  }
  for (const flow of forward) {
    const label = shownFlowLabel(flow, outgoing.get(flow.source)?.length ?? 0);
    graph.setEdge(flow.source, flow.target, labelSize(label), flow.id);
  }
  layout(graph, { disableOptimalOrderHeuristic: true });

  const anchor = elements[0] ? graph.node(elements[0].id) : undefined;
  const shift = { x: anchor?.x ?? 0, y: anchor?.y ?? 0 };
  const boxes = new Map<string, Box>();
  for (const element of elements) {
    const { x = 0, y = 0 } = graph.node(element.id);
    const size = sizeOf(element.type);
    const automatic = { x: x - shift.x - size.width / 2, y: y - shift.y - size.height / 2 };
    const moved = definition.positions?.[element.id];
    boxes.set(element.id, { ...(moved ?? automatic), ...size });
  }
  const lanes = new Map<string, number>();
  for (const { id, source, target } of forward) {
    const points: { x: number; y: number }[] = graph.edge(source, target, id)?.points ?? [];
    const middle = points[Math.floor(points.length / 2)];
    if (middle) lanes.set(id, middle.y - shift.y);
  }
  return { boxes, lanes, backFlows };
}

/** Room that the layout keeps for a flow's label; longer ones are cut. */
function labelSize(label: string | null) {
  const width = label ? Math.min(MAX_LABEL_WIDTH, label.length * LETTER_WIDTH + 16) : 0;
  return { width, height: label ? 16 : 0, labelpos: "c" as const };
}

/** The rectangle around all boxes. */
export function boundsOf(boxes: Iterable<Box>): Box {
  let [left, top, right, bottom] = [0, 0, 0, 0];
  let first = true;
  for (const box of boxes) {
    left = first ? box.x : Math.min(left, box.x);
    top = first ? box.y : Math.min(top, box.y);
    right = first ? box.x + box.width : Math.max(right, box.x + box.width);
    bottom = first ? box.y + box.height : Math.max(bottom, box.y + box.height);
    first = false;
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The element nearest in a direction, for walking with the arrow keys. */
export function neighbourOf(
  boxes: ReadonlyMap<string, Box>,
  from: string,
  direction: "left" | "right" | "up" | "down",
): string | null {
  const origin = boxes.get(from);
  if (!origin) return null;
  const start = centerOf(origin);
  let best: { id: string; cost: number } | null = null;
  for (const [id, box] of boxes) {
    const { x, y } = centerOf(box);
    const along = { left: start.x - x, right: x - start.x, up: start.y - y, down: y - start.y }[direction];
    if (id === from || along < 4) continue;
    const aside =
      direction === "left" || direction === "right" ? Math.abs(y - start.y) : Math.abs(x - start.x);
    const cost = along + aside * 2;
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id ?? null;
}
