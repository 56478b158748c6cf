/**
 * The height of each cell. What follows an element stands beside it, on one line with its first way out, so that the main
 * way is straight and branches hang below; an insert never swaps or lifts them. Cells that stand on one line form a block;
 * each block stands as high as what is above of it in any column allows.
 */
import type { Cell, Cells } from "./grid-cells";

type Reach = { above: number; below: number };

export type RowRequest = {
  cells: Cells;
  /** How far a cell reaches from its middle. */
  reachOf: (cell: Cell) => Reach;
  gapBetween: (upper: Cell, lower: Cell) => number;
  /** How far below the host's middle the n-th flow out of its border has to run. */
  borderReach: (host: Cell, turn: number) => number;
};

/** Heights of the middles. */
export function assignRows(request: RowRequest): Map<Cell, number> {
  const lineOf = alignLines(request.cells);
  const distances = [...columnDistances(request, lineOf), ...borderDistances(request, lineOf)];
  const heights = settle(new Set(lineOf.values()), distances);
  return new Map([...lineOf].map(([cell, line]) => [cell, heights.get(line) ?? 0]));
}

/** For each cell the first of its line: cells stand in line with the uppermost one before them that is still free. */
function alignLines({ columns }: Cells): Map<Cell, Cell> {
  const lineOf = new Map<Cell, Cell>();
  for (const column of columns) {
    let last = -1;
    for (const cell of column) {
      const beside = cell.before
        .filter(
          (before) => before.turn > last && !before.next.some((way) => way.cell === cell && way.fromBorder),
        )
        .reduce<Cell | null>((best, before) => (best && best.turn <= before.turn ? best : before), null);
      if (beside) last = beside.turn;
      lineOf.set(cell, (beside && lineOf.get(beside)) ?? cell);
    }
  }
  return lineOf;
}

/** The lower line stands at least so far below the upper one. */
type Distance = { upper: Cell; lower: Cell; least: number };

function columnDistances({ cells, reachOf, gapBetween }: RowRequest, lineOf: Map<Cell, Cell>): Distance[] {
  return cells.columns.flatMap((column) =>
    column.slice(1).map((cell, index) => {
      const above = column[index] ?? cell;
      const least = reachOf(above).below + gapBetween(above, cell) + reachOf(cell).above;
      return { upper: lineOf.get(above) ?? above, lower: lineOf.get(cell) ?? cell, least };
    }),
  );
}

function borderDistances({ cells, borderReach }: RowRequest, lineOf: Map<Cell, Cell>): Distance[] {
  return [...cells.ofElement.values()].flatMap((host) =>
    host.next
      .filter((way) => way.fromBorder)
      .map(({ cell }, turn) => ({
        upper: lineOf.get(host) ?? host,
        lower: lineOf.get(cell) ?? cell,
        least: borderReach(host, turn),
      }))
      .filter(({ upper, lower }) => upper !== lower),
  );
}

/** Longest ways through the distances. Should they ask for a circle, what closes it is let go. */
function settle(lines: ReadonlySet<Cell>, distances: readonly Distance[]): Map<Cell, number> {
  const below = Map.groupBy(distances, ({ upper }) => upper);
  const waiting = new Map<Cell, number>();
  for (const { lower } of distances) waiting.set(lower, (waiting.get(lower) ?? 0) + 1);
  const heights = new Map<Cell, number>([...lines].map((line) => [line, 0]));
  const done = new Set<Cell>();
  const finish = (line: Cell) => {
    done.add(line);
    const freed: Cell[] = [];
    for (const { lower, least } of below.get(line) ?? []) {
      if (done.has(lower)) continue;
      heights.set(lower, Math.max(heights.get(lower) ?? 0, (heights.get(line) ?? 0) + least));
      const left = (waiting.get(lower) ?? 1) - 1;
      waiting.set(lower, left);
      if (left === 0) freed.push(lower);
    }
    return freed;
  };
  const free = [...lines].filter((line) => !waiting.has(line));
  for (const start of [...free, ...lines]) {
    const ready = done.has(start) ? [] : [start];
    for (let line = ready.pop(); line; line = ready.pop()) ready.push(...finish(line));
  }
  return heights;
}
