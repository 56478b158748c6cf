/**
 * The value of a lookup: the record's key and label, and the chosen columns as they stood. Who sends one names a record by its
 * key; everything else about it is what the table says, so nobody can send a supplier with a better discount.
 */
import type { RecordCells, TableColumn } from "@/contracts/data-table";
import type { FieldOf, LookupColumn } from "@/contracts/form";
import { isTagged, type Value } from "@/contracts/value";
import { readCell } from "@/engine/data-table/read-cell";
import { fieldTitle } from "./field-entry";
import { recordOf } from "./record-value";

type Lookup = FieldOf<"lookup">;

/** A record as the tenant's table has it now. */
export interface FoundRecord {
  readonly key: string;
  readonly cells: RecordCells;
}

/** The record with the key; null: there is none, undefined: that cannot be known here. */
export type RecordFinder = (tableId: string, key: string) => FoundRecord | null | undefined;

/** Names that the value needs for itself. */
export const lookupNames: ReadonlySet<string> = new Set(["key", "label"]);

export function lookupValue(field: Lookup, { key, cells }: FoundRecord, label?: string): Value {
  const own = field.labelColumn === undefined ? "" : cellWords(cells[field.labelColumn]);
  const columns = field.columns.map((column): [string, Value] => [
    column.key,
    cellOf(column, cells[column.key]),
  ]);
  return { ...Object.fromEntries(columns), key, label: label || own || key };
}

/** The key that somebody sent, as text or within a value; null where there is none. */
export function lookupKey(sent: Value | undefined): string | null {
  const key = typeof sent === "string" ? sent : recordOf(sent)?.key;
  return typeof key === "string" && key !== "" ? key : null;
}

/**
 * What was sent as the table has it. What stood there before stays as it was, though the record may be gone or changed
 * since. The problem is a sentence.
 */
export function lookedUp(
  field: Lookup,
  { sent, before, find }: { sent: Value; before: Value | undefined; find: RecordFinder },
): { value: Value; problem: string | null } {
  const key = lookupKey(sent);
  if (key === null || field.tableId === undefined) return { value: sent, problem: null };
  if (before !== undefined && lookupKey(before) === key) return { value: before, problem: null };
  const record = find(field.tableId, key);
  if (record === undefined) return { value: sent, problem: null };
  if (record !== null) return { value: lookupValue(field, record), problem: null };
  const label = recordOf(sent)?.label;
  const name = typeof label === "string" && label !== "" ? label : key;
  return {
    value: sent,
    problem: `${fieldTitle(field)}: "${name}" is not in the data table. Choose another.`,
  };
}

/** A cell as text of one line, for labels. */
export function cellWords(cell: Value | undefined): string {
  if (cell === undefined || cell === null) return "";
  if (isTagged(cell)) return cell.lexical;
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  return typeof cell === "object" ? "" : String(cell);
}

/** What does not fit the column any more is left out. */
function cellOf(column: LookupColumn, raw: Value | undefined): Value {
  // The table may have got options that the form does not know.
  if (column.type === "choice") return typeof raw === "string" && raw !== "" ? raw : null;
  const reading = readCell(raw, tableColumn(column));
  return reading.ok ? reading.value : null;
}

export function tableColumn({ key, label, type, options }: LookupColumn): TableColumn {
  const base = { key, label, required: false };
  return type === "choice" ? { ...base, type, options: options ?? [] } : { ...base, type };
}
