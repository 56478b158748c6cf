import type { TableColumn } from "@/contracts/data-table";
import { cellText } from "@/engine/data-table/read-cell";
import type { CellText, GridRow } from "./grid-row";
import type { CellRange } from "./use-cell-selection";

/** The block as spreadsheets take it: cells by tab, rows by line break. */
export function copyCells(
  rows: readonly GridRow[],
  columns: readonly TableColumn[],
  { top, bottom, left, right }: CellRange,
): string {
  return rows
    .slice(top, bottom + 1)
    .map(({ cells }) =>
      columns
        .slice(left, right + 1)
        .map((column) => quoted(cellText(cells[column.key], column)))
        .join("\t"),
    )
    .join("\n");
}

const quoted = (text: string) => (/[\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Where each text of a pasted block goes; rows behind the last one are new. One text alone fills the whole block. */
export function pasteCells(
  block: readonly (readonly string[])[],
  rows: readonly GridRow[],
  columns: readonly TableColumn[],
  { range, newRow }: { range: CellRange; newRow: () => GridRow },
): { texts: CellText[]; added: GridRow[] } {
  const { top, left } = range;
  const single = block.length === 1 && block[0]?.length === 1;
  const height = single ? range.bottom - top + 1 : block.length;
  const width = single ? range.right - left + 1 : Math.max(...block.map((line) => line.length));
  const added: GridRow[] = [];
  const texts: CellText[] = [];
  for (let down = 0; down < height; down += 1) {
    const existing = rows[top + down];
    const row = existing ?? newRow();
    if (existing === undefined) added.push(row);
    for (let right = 0; right < width; right += 1) {
      const column = columns[left + right];
      const text = single ? block[0]?.[0] : block[down]?.[right];
      if (column !== undefined && text !== undefined) texts.push({ rowId: row.id, column, text });
    }
  }
  return { texts, added };
}
