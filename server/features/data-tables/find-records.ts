import type { PoolClient } from "pg";
import type { TableColumn } from "@/contracts/data-table";
import type { Value, Variables } from "@/contracts/value";
import { readCell } from "@/engine/data-table/read-cell";
import { comparableText } from "@/engine/data-table/read-record";
import type { TableRecord } from "./data-tables.schema";
import type { StoredTable } from "./stored-table";

export type FoundRecords = { ok: true; records: TableRecord[] } | { ok: false; reason: string };

/**
 * The first records, as they were added, that have these values; a null finds the empty cells. By the key column through its
 * index, else by reading the table, which is small.
 */
export async function findRecords(
  client: PoolClient,
  { tenantId, id, shape }: StoredTable,
  match: Variables,
  limit: number,
): Promise<FoundRecords> {
  const conditions: string[] = [];
  const parameters: unknown[] = [tenantId, id, limit];
  const bind = (parameter: unknown) => `$${parameters.push(parameter)}`;
  for (const [key, wanted] of Object.entries(match)) {
    const column = shape.columns.find((candidate) => candidate.key === key);
    if (column === undefined) return { ok: false, reason: `The data table has no column "${key}".` };
    const text = soughtText(wanted, column);
    if (text === undefined) return { ok: true, records: [] };
    conditions.push(condition(column, text, column.key === shape.keyColumn, bind));
  }
  const { rows } = await client.query<TableRecord>(
    `select id, version, cells from data_table_records
     where tenant_id = $1 and table_id = $2 ${conditions.map((each) => `and ${each}`).join(" ")}
     order by id limit $3`,
    parameters,
  );
  return { ok: true, records: rows };
}

/** Null finds empty cells; undefined: no cell of the column can have this value. */
function soughtText(wanted: Value, column: TableColumn): string | null | undefined {
  const reading = readCell(wanted, { ...column, required: false });
  return reading.ok ? comparableText(reading.value, column) : undefined;
}

function condition(
  column: TableColumn,
  text: string | null,
  isKey: boolean,
  bind: (parameter: unknown) => string,
): string {
  if (text === null) return `cells->${bind(column.key)}::text is null`;
  if (isKey) return `key_text = ${bind(text)}`;
  const key = `${bind(column.key)}::text`;
  const cell = `coalesce(cells->${key}->>'lexical', cells->>${key})`;
  return column.type === "number" ? `${cell}::numeric = ${bind(text)}::numeric` : `${cell} = ${bind(text)}`;
}
