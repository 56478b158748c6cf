import type { PoolClient } from "pg";
import { v7 as newId } from "uuid";
import type { EffectRequest } from "@/contracts/journal";
import type { Value } from "@/contracts/value";
import { changeRecords, type RecordChange, type RecordRefusal } from "./change-records";
import type { Changer } from "./changer";
import type { TableRecord } from "./data-tables.schema";
import { findRecords } from "./find-records";
import { findTable, lockTable, type StoredTable } from "./stored-table";

type RecordRequest = Extract<EffectRequest, { kind: "dataRecord" }>;

/** What came of it. Codes are what error events are matched by; reasons are sentences. */
export type RecordOutcome = { ok: true; result: Value } | { ok: false; reason: string; code: string };

/** Records that one step lists: all go into the values of its request. */
const MAX_LISTED = 1000;

const refusalCodes: Record<RecordRefusal["code"], string> = {
  invalid: "recordInvalid",
  taken: "recordExists",
  gone: "recordNotFound",
  changed: "recordChanged",
  full: "tableFull",
};

const failed = (code: string, reason: string): RecordOutcome => ({ ok: false, reason, code });

/**
 * Does what a step asks of a data table within the client's transaction. What fails has written nothing, so that the step's
 * failure can be kept in the same transaction.
 */
export async function workOnRecords(
  client: PoolClient,
  tenantId: string,
  request: RecordRequest,
  by: Changer,
): Promise<RecordOutcome> {
  const { operation, tableId } = request;
  const isReading = operation === "find" || operation === "list";
  const table = await (isReading ? findTable : lockTable)(client, tenantId, tableId);
  if (table === null || table.isArchived) {
    const reason = table === null ? "The data table does not exist." : `"${table.name}" is archived.`;
    return failed("tableGone", `${reason} Restore it, or let the step name another one.`);
  }
  if (operation === "list") return listMatching(client, table, request);
  if (operation === "create") {
    return change(client, table, { kind: "create", id: newId(), cells: request.values }, by);
  }
  const match = operation === "upsert" ? keyOf(table, request) : request.match;
  if (match === null) return failed("recordInvalid", `"${table.name}" needs its key to find the record.`);
  const found = await findRecords(client, table, match, 2);
  if (!found.ok) return failed("recordInvalid", found.reason);
  return workOnOne(client, table, request, found.records, by);
}

async function listMatching(
  client: PoolClient,
  table: StoredTable,
  { match }: RecordRequest,
): Promise<RecordOutcome> {
  const found = await findRecords(client, table, match, MAX_LISTED + 1);
  if (!found.ok) return failed("recordInvalid", found.reason);
  if (found.records.length <= MAX_LISTED) return { ok: true, result: found.records.map(asResult) };
  const reason = `More than ${MAX_LISTED} records of "${table.name}" match. Add a condition.`;
  return failed("severalRecords", reason);
}

async function workOnOne(
  client: PoolClient,
  table: StoredTable,
  { operation, values, whenMissing }: RecordRequest,
  [record, another]: TableRecord[],
  by: Changer,
): Promise<RecordOutcome> {
  if (record === undefined && operation === "upsert") {
    return change(client, table, { kind: "create", id: newId(), cells: values }, by);
  }
  if (record === undefined) {
    if (whenMissing === "continue") return { ok: true, result: { found: false } };
    return failed("recordNotFound", `"${table.name}" has no record that matches.`);
  }
  if (operation === "find") return { ok: true, result: asResult(record) };
  if (another !== undefined) {
    const reason = `Several records of "${table.name}" match, and only one may be changed. Add a condition.`;
    return failed("severalRecords", reason);
  }
  if (operation === "delete") return change(client, table, { kind: "delete", id: record.id }, by, record);
  return change(client, table, { kind: "update", id: record.id, cells: values }, by);
}

/** `deleted` is what a deletion gives back. */
async function change(
  client: PoolClient,
  table: StoredTable,
  made: RecordChange,
  by: Changer,
  deleted?: TableRecord,
): Promise<RecordOutcome> {
  const result = await changeRecords(client, table, [made], by);
  if (result.ok) {
    const record = result.records[0] ?? deleted;
    return { ok: true, result: record === undefined ? { found: false } : asResult(record) };
  }
  const [first] = result.refusals;
  const reason = result.refusals.map(({ message }) => message).join(" ");
  return failed(
    first === undefined ? "recordInvalid" : refusalCodes[first.code],
    `"${table.name}": ${reason}`,
  );
}

function keyOf({ shape }: StoredTable, { values }: RecordRequest): RecordRequest["match"] | null {
  const value = shape.keyColumn === null ? undefined : values[shape.keyColumn];
  return shape.keyColumn === null || value === undefined || value === null
    ? null
    : { [shape.keyColumn]: value };
}

const asResult = ({ id, cells }: TableRecord): Value => ({ ...cells, id, found: true });
