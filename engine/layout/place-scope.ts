import type { Element, ProcessDefinition } from "@/contracts/process";
import { assignColumns } from "./assign-columns";
import { assignRows } from "./assign-rows";
import { frameBands } from "./bands/frame-bands";
import { shownFlowLabel } from "./flow-label";
import type { ScopeOrder } from "./flow-order";
import {
  ACTIVITY_SIZE,
  BAND_PADDING,
  BORDER_DEPTH,
  BORDER_STEP,
  type Box,
  boundsOf,
  COLUMN_GAP,
  extentOf,
  type Point,
  ROW_GAP,
  type Size,
} from "./geometry";
import { type Cell, gridCells } from "./grid-cells";
import { placeOnBorder } from "./place-on-border";

/** Of the small text size, on average. */
const LETTER_WIDTH = 6.2;
const MAX_LABEL_WIDTH = 128;
/** Between a lane and what is beside it; below words that stand under a shape it is larger. */
const LANE_GAP = 32;
const LANE_BELOW_WORDS = 56;
/** Above the highest element, for flows that lead back; each further one runs a step higher. */
export const OVERHEAD_GAP = 36;
export const OVERHEAD_STEP = 18;

export type ScopeRequest = {
  order: ScopeOrder;
  border: ReadonlyMap<string, readonly Element[]>;
  sizeOf: (element: Element) => Size;
  positions: ProcessDefinition["positions"];
  /** How many flows lead back. */
  backCount: number;
  /** The band of each element, where the drawing has bands. */
  bandOf?: ReadonlyMap<string, number> | undefined;
};

export type Span = { left: number; right: number };

export type ScopePlacement = {
  /** Around the middle of the first element, which is where nothing ever moves. */
  boxes: Map<string, Box>;
  lanes: Map<string, number>;
  /** How far an element's column reaches; what turns outside of it meets nothing. */
  spans: Map<string, Span>;
  /** From above; none where the drawing has none. */
  bands: Box[];
  /** All of it, words and ways back included. */
  bounds: Box;
};

/** The layout of one process or sub-process, as if nothing were around it. */
export function placeScope(request: ScopeRequest): ScopePlacement {
  const { order, border, sizeOf, positions, backCount, bandOf } = request;
  const inFlow = order.elements.filter(({ type }) => type !== "eventSubProcess");
  const aside = order.elements.filter(({ type }) => type === "eventSubProcess");
  const { middles, lanes, spans, rows } = placeFlow(inFlow, order, { border, sizeOf, bandOf });
  const anchor = (inFlow[0] && middles.get(inFlow[0].id)) ?? { x: 0, y: 0 };
  const boxes = new Map<string, Box>();
  const place = (element: Element, automatic: Point) => {
    const moved = positions?.[element.id];
    boxes.set(element.id, { ...(moved ?? automatic), ...sizeOf(element) });
    for (const [id, box] of placeOnBorder(border.get(element.id) ?? [], boxes.get(element.id)))
      boxes.set(id, box);
  };
  for (const element of inFlow) {
    const middle = middles.get(element.id) ?? anchor;
    const { width, height } = sizeOf(element);
    place(element, { x: middle.x - anchor.x - width / 2, y: middle.y - anchor.y - height / 2 });
  }
  const known = [...order.elements, ...order.elements.flatMap(({ id }) => border.get(id) ?? [])];
  const extents = () =>
    known.flatMap((element) => {
      const box = boxes.get(element.id);
      return box ? [extentOf(element, box)] : [];
    });
  const headroom = backCount === 0 ? 0 : OVERHEAD_GAP + OVERHEAD_STEP * backCount;
  const inWay = boundsOf(extents());
  const bands = bandOf ? frameBands(rows, { around: inWay, anchor, headroom }) : [];
  const flow = boundsOf([inWay, ...bands]);
  let x = flow.x;
  for (const element of aside) {
    place(element, { x, y: inFlow.length > 0 ? flow.y + flow.height + ROW_GAP : 0 });
    x += sizeOf(element).width + ROW_GAP;
  }
  const bounds = boundsOf([...extents(), ...bands]);
  const above = bands.length > 0 ? 0 : headroom;
  return {
    boxes,
    lanes: new Map([...lanes].map(([id, y]) => [id, y - anchor.y])),
    spans: new Map(
      [...spans].map(([id, { left, right }]) => [id, { left: left - anchor.x, right: right - anchor.x }]),
    ),
    bands,
    bounds: { ...bounds, y: bounds.y - above, height: bounds.height + above },
  };
}

type Scope = Pick<ScopeRequest, "border" | "sizeOf" | "bandOf">;

function placeFlow(elements: readonly Element[], { links }: ScopeOrder, { border, sizeOf, bandOf }: Scope) {
  const columns = assignColumns(elements, links);
  const cells = gridCells(elements, links, columns, bandOf);
  const sizes = new Map(elements.map((element) => [element.id, sizeOf(element)]));
  const halfOf = ({ element }: Cell) => (element === null ? 0 : (sizes.get(element)?.height ?? 0) / 2);
  const hangsOn = ({ element }: Cell) => (element === null ? 0 : (border.get(element)?.length ?? 0));
  const depth = (turns: number) => BORDER_DEPTH + BORDER_STEP * turns;
  const request = {
    cells,
    reachOf: (cell: Cell) => ({
      above: halfOf(cell),
      below: halfOf(cell) + (hangsOn(cell) > 0 ? depth(hangsOn(cell)) - BORDER_DEPTH / 2 : 0),
    }),
    gapBetween: (upper: Cell, lower: Cell) => {
      if (upper.element === null) return LANE_GAP;
      if (lower.element !== null) return ROW_GAP;
      return (sizes.get(upper.element)?.width ?? 0) < ACTIVITY_SIZE.width ? LANE_BELOW_WORDS : LANE_GAP;
    },
    borderReach: (host: Cell, turn: number) => halfOf(host) + depth(turn) + BORDER_STEP,
  };
  const { middles: heights, rows } = assignRows(request, BAND_PADDING.head + BAND_PADDING.foot);
  const columnSpans = spansOfColumns(columns, sizes, labelWidths(links, columns));
  const middles = new Map<string, Point>();
  const spans = new Map<string, Span>();
  for (const [id, cell] of cells.ofElement) {
    const span = columnSpans[cell.column] ?? { left: 0, right: 0 };
    spans.set(id, span);
    middles.set(id, { x: (span.left + span.right) / 2, y: heights.get(cell) ?? 0 });
  }
  const lanes = new Map<string, number>();
  for (const [flow, passed] of cells.ofFlow) {
    const middle = passed[Math.floor(passed.length / 2)];
    if (middle) lanes.set(flow, heights.get(middle) ?? 0);
  }
  return { middles, lanes, spans, rows };
}

function spansOfColumns(
  columns: ReadonlyMap<string, number>,
  sizes: ReadonlyMap<string, Size>,
  labels: ReadonlyMap<number, number>,
): Span[] {
  const widths: number[] = [];
  for (const [id, column] of columns)
    widths[column] = Math.max(widths[column] ?? 0, sizes.get(id)?.width ?? 0);
  let left = 0;
  return widths.map((width, column) => {
    const span = { left, right: left + width };
    left = span.right + COLUMN_GAP + (labels.get(column) ?? 0);
    return span;
  });
}

/** After each column the room for the longest label of a flow out of it; longer ones are cut. */
function labelWidths(
  links: ScopeOrder["links"],
  columns: ReadonlyMap<string, number>,
): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const ways = Map.groupBy(links, ({ flow }) => flow.source);
  for (const { flow, source } of links) {
    const label = shownFlowLabel(flow, ways.get(flow.source)?.length ?? 0);
    if (!label) continue;
    const column = columns.get(source) ?? 0;
    const width = Math.min(MAX_LABEL_WIDTH, label.length * LETTER_WIDTH + 16);
    widths.set(column, Math.max(widths.get(column) ?? 0, width));
  }
  return widths;
}
