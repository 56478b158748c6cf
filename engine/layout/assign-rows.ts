/**
 * The height of each cell. What follows an element stands beside it, on one line with its first way out, so that the main
 * way is straight and branches hang below; an insert never swaps or lifts them. Cells that stand on one line form a block;
 * each block stands as high as what is above of it in any column allows. Where there are bands, each is laid out by itself and
 * they stand below each other.
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

/** How far a band reaches, with what its cells need. */
export type Row = { top: number; bottom: number };

export type Rows = {
  /** Heights of the middles. */
  middles: Map<Cell, number>;
  /** By band, from above; just one where there are none. */
  rows: Row[];
};

/** `between` is kept free between bands: for the head of the lower one and the words in the upper one. */
export function assignRows(request: RowRequest, between: number): Rows {
  const lineOf = alignLines(request.cells);
  const distances = [...columnDistances(request, lineOf), ...borderDistances(request, lineOf)];
  const heights = settle(new Set(lineOf.values()), distances);
  const middles = new Map([...lineOf].map(([cell, line]) => [cell, heights.get(line) ?? 0]));
  return stackBands(middles, request, between);
}

function stackBands(middles: Map<Cell, number>, { reachOf }: RowRequest, between: number): Rows {
  const bands = [...Map.groupBy(middles.keys(), ({ band }) => band)].toSorted(
    ([one], [other]) => one - other,
  );
  const rows: Row[] = [];
  for (const [, cells] of bands) {
    let [top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const cell of cells) {
      const middle = middles.get(cell) ?? 0;
      const { above, below } = reachOf(cell);
      top = Math.min(top, middle - above);
      bottom = Math.max(bottom, middle + below);
    }
    const upper = rows.at(-1);
    const by = upper ? upper.bottom + between - top : 0;
    if (by !== 0) for (const cell of cells) middles.set(cell, (middles.get(cell) ?? 0) + by);
    rows.push({ top: top + by, bottom: bottom + by });
  }
  return { middles, rows };
}

/** For each cell the first of its line: cells stand in line with the uppermost one before them that is still free. */
function alignLines({ columns }: Cells): Map<Cell, Cell> {
  const lineOf = new Map<Cell, Cell>();
  for (const column of columns) {
    /** By band, the turn of the last one that another stands in line with. */
    const last = new Map<number, number>();
    for (const cell of column) {
      const beside = cell.before
        .filter(
          (before) =>
            before.band === cell.band &&
            before.turn > (last.get(cell.band) ?? -1) &&
            !before.next.some((way) => way.cell === cell && way.fromBorder),
        )
        .reduce<Cell | null>((best, before) => (best && best.turn <= before.turn ? best : before), null);
      if (beside) last.set(cell.band, beside.turn);
      lineOf.set(cell, (beside && lineOf.get(beside)) ?? cell);
    }
  }
  return lineOf;
}

/** The lower line stands at least so far below the upper one. */
type Distance = { upper: Cell; lower: Cell; least: number };

function columnDistances({ cells, reachOf, gapBetween }: RowRequest, lineOf: Map<Cell, Cell>): Distance[] {
  const columns = cells.columns.flatMap((column) => [...Map.groupBy(column, ({ band }) => band).values()]);
  return columns.flatMap((column) =>
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
      .filter((way) => way.fromBorder && way.cell.band === host.band)
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
