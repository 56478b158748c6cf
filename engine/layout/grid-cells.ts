import type { Element } from "@/contracts/process";
import type { Link } from "./flow-order";

/** What takes room in a column: an element, or the lane of a flow that passes by. */
export type Cell = {
  column: number;
  /** The band that it stands in; one for all where the drawing has none. */
  band: number;
  /** Whose cell it is; null for a lane. */
  element: string | null;
  /** Cells of the next column that it leads to, the uppermost first. */
  next: { cell: Cell; fromBorder: boolean }[];
  /** Cells that lead to it. */
  before: Cell[];
  /** Its turn within the column, from above. */
  turn: number;
};

export type Cells = {
  /** By column, from above. */
  columns: readonly (readonly Cell[])[];
  ofElement: ReadonlyMap<string, Cell>;
  /** The lanes of flows that pass columns between, from left to right. */
  ofFlow: ReadonlyMap<string, readonly Cell[]>;
};

/** Beyond this many lanes flows may run across elements; no process that people read comes near. */
const MAX_LANES = 200_000;

/**
 * Elements and lanes in their columns. Within a column they stand in the order in which a walk comes to them that takes the
 * uppermost way first, so branches keep the order in which the definition tells them.
 */
export function gridCells(
  elements: readonly Element[],
  links: readonly Link[],
  columnOf: ReadonlyMap<string, number>,
  bandOf?: ReadonlyMap<string, number>,
): Cells {
  const cell = (column: number, band: number, element: string | null): Cell => ({
    column,
    band,
    element,
    next: [],
    before: [],
    turn: 0,
  });
  const ofElement = new Map(
    elements.map(({ id }) => [id, cell(columnOf.get(id) ?? 0, bandOf?.get(id) ?? 0, id)]),
  );
  const ofFlow = new Map<string, Cell[]>();
  let lanes = 0;
  for (const { flow, source, target, fromBorder } of links) {
    const from = ofElement.get(source);
    const to = ofElement.get(target);
    if (!from || !to) continue;
    lanes += to.column - from.column - 1;
    if (lanes > MAX_LANES) continue;
    const passed: Cell[] = [];
    for (let column = from.column + 1; column < to.column; column += 1)
      passed.push(cell(column, from.band, null));
    ofFlow.set(flow.id, passed);
    for (const [index, next] of [...passed, to].entries()) {
      const before = passed[index - 1] ?? from;
      before.next.push({ cell: next, fromBorder: fromBorder && before === from });
      next.before.push(before);
    }
  }
  return { columns: inColumns([...ofElement.values()]), ofElement, ofFlow };
}

function inColumns(roots: readonly Cell[]): Cell[][] {
  const columns: Cell[][] = [];
  const seen = new Set<Cell>();
  for (const root of roots) {
    const queue = [root];
    for (let cell = queue.pop(); cell; cell = queue.pop()) {
      if (seen.has(cell)) continue;
      seen.add(cell);
      while (columns.length <= cell.column) columns.push([]);
      const column = columns[cell.column] ?? [];
      cell.turn = column.length;
      column.push(cell);
      queue.push(...cell.next.map((next) => next.cell).reverse());
    }
  }
  return columns;
}
