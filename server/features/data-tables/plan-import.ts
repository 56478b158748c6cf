import { isDeepStrictEqual } from "node:util";
import type { PoolClient } from "pg";
import { v7 as newId } from "uuid";
import { dataTableLimits, type RecordCells, type TableColumn } from "@/contracts/data-table";
import type { Value } from "@/contracts/value";
import { readCellText } from "@/engine/data-table/read-cell";
import { keyText } from "@/engine/data-table/read-record";
import { type CsvLine, readCsv } from "@/interchange/csv/read-csv";
import { AppError } from "@/server/errors";
import type { RecordChange } from "./change-records";
import type { StoredTable } from "./stored-table";

export interface ImportPlan {
  headings: { heading: string; column: TableColumn | null }[];
  /** What each line does that is not refused. A line that says what is there already changes nothing. */
  lines: {
    line: number;
    kind: "added" | "changed" | "same";
    change: RecordChange | null;
    cells: RecordCells;
  }[];
  refused: { line: number; message: string }[];
}

/**
 * What a file would do to the table: a line whose key is known changes that record in the columns that the file has, any
 * other adds one. Throws a sentence when the file as a whole cannot be taken.
 */
export async function planImport(
  client: PoolClient,
  table: StoredTable,
  { csv, language }: { csv: string; language: string },
): Promise<ImportPlan> {
  const [head, ...lines] = readLines(csv);
  const headings = matchHeadings(table, head?.cells ?? []);
  const known = await loadByKey(client, table);
  const seen = new Map<string, number>();
  const plan: ImportPlan = { headings, lines: [], refused: [] };
  for (const { line, cells: texts } of lines) {
    const read = readLine(headings, texts, language);
    const key = keyText(table.shape, read.cells);
    const first = key === null ? undefined : seen.get(key);
    if (key !== null) seen.set(key, first ?? line);
    const existing = key === null ? undefined : known.get(key);
    const faults = [...read.faults, ...missingCells(table, headings, existing !== undefined)];
    if (first !== undefined) faults.push(`It has the same key as line ${first}.`);
    if (faults.length > 0) plan.refused.push({ line, message: faults.join(" ") });
    else plan.lines.push({ line, ...changeOf(read.cells, existing) });
  }
  return plan;
}

function readLines(csv: string): CsvLine[] {
  const reading = readCsv(csv);
  if (!reading.ok) throw new AppError("INVALID_INPUT", reading.message);
  if (reading.lines.length < 2) {
    throw new AppError("INVALID_INPUT", "The file needs a line of headings and at least one record below.");
  }
  const count = reading.lines.length - 1;
  if (count > dataTableLimits.records) {
    throw new AppError(
      "INVALID_INPUT",
      `The file has ${count} records; a data table has at most ${dataTableLimits.records}.`,
    );
  }
  return reading.lines;
}

function matchHeadings({ shape }: StoredTable, texts: readonly string[]): ImportPlan["headings"] {
  const taken = new Map<TableColumn, string>();
  const headings = texts.map((text) => {
    const word = text.trim().toLowerCase();
    const column =
      shape.columns.find(({ label }) => label.toLowerCase() === word) ??
      shape.columns.find(({ key }) => key.toLowerCase() === word);
    if (column !== undefined && taken.has(column)) {
      throw new AppError("INVALID_INPUT", `Two headings of the file mean the column "${column.label}".`);
    }
    if (column !== undefined) taken.set(column, text);
    return { heading: text, column: column ?? null };
  });
  if (taken.size === 0) {
    const labels = shape.columns.map(({ label }) => label).join(", ");
    throw new AppError("INVALID_INPUT", `No heading of the file names a column. The table has: ${labels}.`);
  }
  const keyColumn = shape.columns.find(({ key }) => key === shape.keyColumn);
  if (keyColumn !== undefined && !taken.has(keyColumn)) {
    const message = `The file has no "${keyColumn.label}", by which records are told apart.`;
    throw new AppError("INVALID_INPUT", message);
  }
  return headings;
}

/** The existing records by key; none where the table has no key column, and then every line adds one. */
async function loadByKey(client: PoolClient, { tenantId, id, shape }: StoredTable) {
  if (shape.keyColumn === null) return new Map<string, { id: string; cells: RecordCells }>();
  const { rows } = await client.query<{ id: string; key_text: string; cells: RecordCells }>(
    `select id, key_text, cells from data_table_records
     where tenant_id = $1 and table_id = $2 and key_text is not null`,
    [tenantId, id],
  );
  return new Map(rows.map((row) => [row.key_text, row]));
}

/** Guards against formulas that an export has put before a text. */
const GUARD = /^'(?=[=+\-@])/;

function readLine(headings: ImportPlan["headings"], texts: readonly string[], language: string) {
  const cells: Record<string, Value> = {};
  const faults: string[] = [];
  if (texts.length > headings.length) {
    faults.push(`It has ${texts.length} cells, but there are ${headings.length} headings.`);
  }
  for (const [index, { column }] of headings.entries()) {
    if (column === null) continue;
    const reading = readCellText((texts[index] ?? "").replace(GUARD, ""), column, language);
    if (reading.ok) cells[column.key] = reading.value;
    else faults.push(`${column.label} ${reading.fault}.`);
  }
  return { cells, faults };
}

/** A new record has nothing in the columns that the file has not. */
function missingCells({ shape }: StoredTable, headings: ImportPlan["headings"], exists: boolean): string[] {
  if (exists) return [];
  return shape.columns
    .filter((column) => column.required && !headings.some((heading) => heading.column === column))
    .map(({ label }) => `${label} is required.`);
}

function changeOf(
  cells: Record<string, Value>,
  existing: { id: string; cells: RecordCells } | undefined,
): Omit<ImportPlan["lines"][number], "line"> {
  if (existing === undefined) {
    return { kind: "added", change: { kind: "create", id: newId(), cells }, cells };
  }
  const isSame = Object.entries(cells).every(([key, value]) =>
    isDeepStrictEqual(existing.cells[key] ?? null, value),
  );
  if (isSame) return { kind: "same", change: null, cells };
  return { kind: "changed", change: { kind: "update", id: existing.id, cells }, cells };
}
