import type { RecordCells, TableColumn, TableShape } from "@/contracts/data-table";
import type { Value } from "@/contracts/value";
import { cellText, readCell } from "./read-cell";

/** What is wrong with a cell: a sentence, and the key of its column. */
export interface CellProblem {
  column: string;
  message: string;
}

/** The record with all its columns, or what is wrong with it. Values of columns that the table has not are a problem. */
export function readRecord(
  { columns }: TableShape,
  raw: RecordCells,
): { cells: Record<string, Value>; problems: CellProblem[] } {
  const cells: Record<string, Value> = {};
  const problems: CellProblem[] = [];
  for (const column of columns) {
    const reading = readCell(Object.hasOwn(raw, column.key) ? raw[column.key] : null, column);
    if (!reading.ok) problems.push(cellProblem(column, reading.fault));
    else if (reading.value !== null) cells[column.key] = reading.value;
  }
  for (const key of Object.keys(raw)) {
    if (columns.some((column) => column.key === key)) continue;
    problems.push({ column: key, message: `The data table has no column "${key}".` });
  }
  return { cells, problems };
}

export function cellProblem({ key, label }: TableColumn, fault: string): CellProblem {
  return { column: key, message: `${label} ${fault}.` };
}

/** What tells the record apart, as text; null without a key column or with nothing in it. */
export function keyText({ columns, keyColumn }: TableShape, cells: RecordCells): string | null {
  const column = columns.find(({ key }) => key === keyColumn);
  return column === undefined ? null : comparableText(cells[column.key], column);
}

/** Equal cells have equal texts: 1 and 1.0 do; choices and yes/no go by their value. Null for an empty cell. */
export function comparableText(value: Value | undefined, column: TableColumn): string | null {
  if (column.type === "choice") return typeof value === "string" ? value : null;
  if (column.type === "yesNo") return typeof value === "boolean" ? String(value) : null;
  const text = cellText(value, column);
  const plain = column.type === "number" && text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return plain === "" ? null : plain;
}

/** Everything that people see of the record, in small letters, to be searched. */
export function searchText({ columns }: TableShape, cells: RecordCells): string {
  return columns
    .map((column) => cellText(cells[column.key], column))
    .filter((text) => text !== "")
    .join("\n")
    .toLowerCase();
}
