import type { Column, FieldOf } from "@/contracts/form";
import type { Value, Variables } from "@/contracts/value";
import { decimalValue, parseDecimal } from "@/engine/form/decimal-text";

export type Row = Readonly<Record<string, Value>>;

/** The rows of a value; anything else counts as none. */
export function rowsOf(value: Value | undefined): Row[] {
  if (!Array.isArray(value)) return [];
  return value.map((row) =>
    typeof row === "object" && row !== null && !Array.isArray(row) ? { ...row } : {},
  );
}

export function isBlankRow(row: Row, columns: readonly Column[]): boolean {
  return columns.every((column) => {
    const cell = column.type === "calculated" ? null : row[column.key];
    return cell === undefined || cell === null || cell === "";
  });
}

/** Empty rows at the end are places to type, not answers; those between others stay, so that rows keep their number. */
export function withoutTrailingBlanks(rows: readonly Row[], columns: readonly Column[]): Row[] {
  const last = rows.findLastIndex((row) => !isBlankRow(row, columns));
  return rows.slice(0, last + 1);
}

/** A cell set; rows up to it come into being. */
export function setCell(rows: readonly Row[], at: { row: number; key: string }, value: Value): Row[] {
  const length = Math.max(rows.length, at.row + 1);
  return Array.from({ length }, (_, index) => {
    const row = rows[index] ?? {};
    return index === at.row ? { ...row, [at.key]: value } : row;
  });
}

export function removeRow(rows: readonly Row[], index: number): Row[] {
  return rows.filter((_, position) => position !== index);
}

export type PasteTarget = { row: number; column: number; language: string };

/**
 * Cells copied from a spreadsheet, written from the target to the right and down. Calculated columns are passed over,
 * as they are not typed into; what does not fit into the last column or row is left out.
 */
export function pasteCells(
  rows: readonly Row[],
  field: FieldOf<"lineItems">,
  text: string,
  target: PasteTarget,
): Row[] {
  const columns = field.columns.slice(target.column).filter((column) => column.type !== "calculated");
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  let result = [...rows];
  for (const [offset, line] of lines.entries()) {
    const row = target.row + offset;
    if (row >= field.maxRows) break;
    for (const [index, cell] of line.split("\t").entries()) {
      const column = columns[index];
      if (column)
        result = setCell(result, { row, key: column.key }, readCell(cell.trim(), column, target.language));
    }
  }
  return result;
}

function readCell(text: string, column: Column, language: string): Value {
  if (text === "") return null;
  if (column.type === "text") return text;
  const decimal = parseDecimal(text, language);
  return decimal === null ? text : decimalValue(decimal);
}

/** What is sent of the rows: cells that a person filled in. */
export function filledCells(rows: readonly Row[], columns: readonly Column[]): Variables[] {
  const keys = columns.filter((column) => column.type !== "calculated").map((column) => column.key);
  return withoutTrailingBlanks(rows, columns).map((row) =>
    Object.fromEntries(keys.flatMap((key) => (row[key] === undefined ? [] : [[key, row[key]]]))),
  );
}
