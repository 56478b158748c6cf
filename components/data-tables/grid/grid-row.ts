import type { RecordCells, TableColumn } from "@/contracts/data-table";
import { readCell } from "@/engine/data-table/read-cell";
import { cellProblem } from "@/engine/data-table/read-record";

/** A row of the grid: a record, or one that is being typed in and not kept yet. */
export interface GridRow {
  id: string;
  /** Null: not kept yet. */
  version: number | null;
  cells: RecordCells;
}

/** A text that was typed or pasted and cannot be kept, and why. */
export interface CellDraft {
  text: string;
  message: string;
}

/** By `<record id>.<column key>`. */
export type CellDrafts = ReadonlyMap<string, CellDraft>;

export const draftKey = (recordId: string, column: string) => `${recordId}.${column}`;

/** What a cell is to be changed to, as text. */
export interface CellText {
  rowId: string;
  column: TableColumn;
  text: string;
}

/** What a new record still lacks; null when it can be kept. */
export function lacking(columns: readonly TableColumn[], cells: RecordCells): string | null {
  for (const column of columns) {
    const reading = readCell(cells[column.key], column);
    if (!reading.ok) return cellProblem(column, reading.fault).message;
  }
  return null;
}
