/**
 * The one place where records change: reads what is there, checks everything in memory, and writes all or nothing, with
 * the past of each record. The caller holds the table's lock (stored-table.ts).
 */
import type { PoolClient } from "pg";
import { dataTableLimits, type RecordCells } from "@/contracts/data-table";
import type { Value } from "@/contracts/value";
import { keyText, readRecord } from "@/engine/data-table/read-record";
import type { Changer } from "./changer";
import type { TableRecord } from "./data-tables.schema";
import type { StoredTable } from "./stored-table";
import { type RecordWrite, writeRecords } from "./write-records";

/** `version` is the one the change was made on; without it the record may have changed since. */
export type RecordChange =
  | { kind: "create"; id: string; cells: RecordCells }
  /** Cells that are not given stay, unless these are the `whole` record; null empties one. */
  | { kind: "update"; id: string; version?: number; cells: RecordCells; whole?: true }
  | { kind: "delete"; id: string; version?: number };

export interface RecordRefusal {
  code: "invalid" | "taken" | "gone" | "changed" | "full";
  recordId: string;
  /** Key of the column it is about. */
  column?: string;
  message: string;
}

export type ChangeResult = { ok: true; records: TableRecord[] } | { ok: false; refusals: RecordRefusal[] };

/** An index holds at most 2,700 bytes; characters have up to four. */
const KEY_CHARACTERS = 500;

interface StoredRecord {
  id: string;
  version: number;
  cells: RecordCells;
}

/** At most one change per record. Gives the records as they are now, without those that are deleted. */
export async function changeRecords(
  client: PoolClient,
  table: StoredTable,
  changes: readonly RecordChange[],
  by: Changer,
): Promise<ChangeResult> {
  const before = await loadRecords(client, table, changes);
  const refusals: RecordRefusal[] = [];
  const writes: RecordWrite[] = [];
  for (const change of changes) {
    const write = prepare(table, change, before.get(change.id));
    if ("code" in write) refusals.push(write);
    else if (Array.isArray(write)) refusals.push(...write);
    else writes.push(write);
  }
  refusals.push(...(await takenKeys(client, table, writes)), ...(await tooMany(client, table, writes)));
  if (refusals.length > 0) return { ok: false, refusals };
  await writeRecords(client, table, writes, by);
  const records = writes.flatMap(({ id, version, after }) =>
    after === null ? [] : [{ id, version, cells: after }],
  );
  return { ok: true, records };
}

async function loadRecords(client: PoolClient, table: StoredTable, changes: readonly RecordChange[]) {
  const { rows } = await client.query<StoredRecord>(
    `select id, version, cells from data_table_records
     where tenant_id = $1 and table_id = $2 and id = any($3::uuid[])`,
    [table.tenantId, table.id, changes.map(({ id }) => id)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function prepare(
  table: StoredTable,
  change: RecordChange,
  known: StoredRecord | undefined,
): RecordWrite | RecordRefusal | RecordRefusal[] {
  const { id: recordId } = change;
  if (change.kind === "create") {
    return known === undefined
      ? withCells(table, { id: recordId, version: 1, before: null }, change.cells)
      : { code: "changed", recordId, message: "This record is there already." };
  }
  if (known === undefined) {
    return { code: "gone", recordId, message: "This record was deleted meanwhile." };
  }
  if (change.version !== undefined && change.version !== known.version) {
    return { code: "changed", recordId, message: "Somebody else has changed this record meanwhile." };
  }
  const write = { id: recordId, version: known.version + 1, before: known.cells };
  if (change.kind === "delete") return { ...write, after: null, key: null };
  if (change.whole) return withCells(table, write, change.cells);
  return withCells(table, write, { ...known.cells, ...change.cells });
}

function withCells(
  { shape }: StoredTable,
  write: Omit<RecordWrite, "after" | "key">,
  raw: RecordCells,
): RecordWrite | RecordRefusal[] {
  const { cells, problems } = readRecord(shape, raw);
  if (problems.length > 0) {
    return problems.map((problem) => ({ code: "invalid", recordId: write.id, ...problem }));
  }
  const key = keyText(shape, cells);
  if (key !== null && key.length > KEY_CHARACTERS && shape.keyColumn !== null) {
    const message = `The key has ${key.length} characters; ${KEY_CHARACTERS} fit.`;
    return [{ code: "invalid", recordId: write.id, column: shape.keyColumn, message }];
  }
  return { ...write, after: cells, key };
}

/** Keys that two of these records have, or one of these and one that stays as it is. */
async function takenKeys(
  client: PoolClient,
  table: StoredTable,
  writes: readonly RecordWrite[],
): Promise<RecordRefusal[]> {
  const { keyColumn } = table.shape;
  const keyed = writes.filter(({ key }) => key !== null);
  if (keyColumn === null || keyed.length === 0) return [];
  const { rows } = await client.query<{ key_text: string }>(
    `select key_text from data_table_records
     where tenant_id = $1 and table_id = $2 and key_text = any($3::text[]) and id <> all($4::uuid[])`,
    [table.tenantId, table.id, keyed.map(({ key }) => key), writes.map(({ id }) => id)],
  );
  const seen = new Set(rows.map((row) => row.key_text));
  return keyed.flatMap(({ id, key, after }) => {
    if (key === null) return [];
    const isTaken = seen.has(key);
    seen.add(key);
    return isTaken ? [taken(table, id, after)] : [];
  });
}

function taken({ shape }: StoredTable, recordId: string, after: Record<string, Value> | null): RecordRefusal {
  const column = shape.columns.find(({ key }) => key === shape.keyColumn);
  const key = (after && keyText(shape, after)) ?? "";
  const message = `Another record has "${key.slice(0, 80)}" as its ${column?.label ?? "key"} already.`;
  return { code: "taken", recordId, column: shape.keyColumn ?? "", message };
}

async function tooMany(
  client: PoolClient,
  table: StoredTable,
  writes: readonly RecordWrite[],
): Promise<RecordRefusal[]> {
  const [created] = writes.filter(({ before }) => before === null);
  if (created === undefined) return [];
  const { rows } = await client.query<{ count: number }>(
    "select count(*)::int as count from data_table_records where tenant_id = $1 and table_id = $2",
    [table.tenantId, table.id],
  );
  const growth = writes.reduce(
    (sum, { before, after }) => sum + Number(before === null) - Number(after === null),
    0,
  );
  const total = (rows[0]?.count ?? 0) + growth;
  if (total <= dataTableLimits.records) return [];
  const message = `"${table.name}" would have ${total} records; a data table has at most ${dataTableLimits.records}.`;
  return [{ code: "full", recordId: created.id, message }];
}
