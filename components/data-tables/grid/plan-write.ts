import type { TableColumn } from "@/contracts/data-table";
import type { Value } from "@/contracts/value";
import { readCellText } from "@/engine/data-table/read-cell";
import { cellProblem } from "@/engine/data-table/read-record";
import { type CellDraft, type CellText, draftKey, type GridRow, lacking } from "./grid-row";
import type { RecordEdit } from "./save-queue";

type Cells = Record<string, Value>;

export interface WritePlan {
  /** The new records with what was written into them. */
  fresh: GridRow[];
  /** By record: the cells that can be kept. */
  good: ReadonlyMap<string, Cells>;
  /** By place: the texts that cannot. */
  bad: ReadonlyMap<string, CellDraft>;
  /** Places that were written to, whatever came of it. */
  places: ReadonlySet<string>;
  /** What is sent: changed records, and new ones that have all that they need. */
  edits: RecordEdit[];
}

/** What becomes of texts that are typed or pasted into cells. */
export function planWrite(
  texts: readonly CellText[],
  fresh: readonly GridRow[],
  columns: readonly TableColumn[],
  language: string,
): WritePlan {
  const good = new Map<string, Cells>();
  const bad = new Map<string, CellDraft>();
  for (const { rowId, column, text } of texts) {
    const reading = readCellText(text, column, language);
    if (reading.ok) {
      const cells = good.get(rowId) ?? {};
      cells[column.key] = reading.value;
      good.set(rowId, cells);
    } else {
      const { message } = cellProblem(column, reading.fault);
      bad.set(draftKey(rowId, column.key), { text, message });
    }
  }
  const open = fresh.map((row) => ({ ...row, cells: { ...row.cells, ...good.get(row.id) } }));
  const isNew = new Set(open.filter(({ version }) => version === null).map(({ id }) => id));
  const hasBad = (id: string) => columns.some(({ key }) => bad.has(draftKey(id, key)));
  const changed = [...good].filter(([id]) => !isNew.has(id));
  const complete = open.filter(
    ({ id, cells }) => isNew.has(id) && good.has(id) && !hasBad(id) && lacking(columns, cells) === null,
  );
  return {
    fresh: open,
    good,
    bad,
    places: new Set(texts.map(({ rowId, column }) => draftKey(rowId, column.key))),
    edits: [
      ...changed.map(([id, cells]) => ({ id, isNew: false, cells })),
      ...complete.map(({ id, cells }) => ({ id, isNew: true, cells })),
    ],
  };
}
