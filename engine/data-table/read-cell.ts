import type { TableColumn } from "@/contracts/data-table";
import type { Value } from "@/contracts/value";
import type { FeelType } from "@/engine/expression/types/feel-type";
import { type CellReading, columnType } from "./column-types";

/** Null, undefined and an empty text are an empty cell. */
function isEmpty(raw: Value | undefined): raw is null | undefined | "" {
  return raw === undefined || raw === null || raw === "";
}

const missing = { ok: false, fault: "is required" } as const;

const kept = (reading: CellReading, column: TableColumn): CellReading =>
  reading.ok && reading.value === null && column.required ? missing : reading;

/** A value of process data or JSON as a cell of the column. The whole truth about what a cell may hold. */
export function readCell(raw: Value | undefined, column: TableColumn): CellReading {
  if (isEmpty(raw)) return column.required ? missing : { ok: true, value: null };
  return kept(columnType(column).read(raw, column), column);
}

/** What a person typed or a file says as a cell of the column. */
export function readCellText(text: string, column: TableColumn, language: string): CellReading {
  if (text.trim() === "") return column.required ? missing : { ok: true, value: null };
  return kept(columnType(column).fromText(text, column, language), column);
}

/** A cell as it is edited, copied and exported. */
export function cellText(value: Value | undefined, column: TableColumn): string {
  return isEmpty(value) ? "" : columnType(column).toText(value, column);
}

/** What expressions see of a cell. */
export function cellType(column: TableColumn): FeelType {
  return columnType(column).valueType(column);
}
