import type { PoolClient } from "pg";
import { v7 as newId } from "uuid";
import type { RecordCells } from "@/contracts/data-table";
import type { Value } from "@/contracts/value";
import { searchText } from "@/engine/data-table/read-record";
import { integers, jsons, texts, uuids } from "@/server/runtime/array-parameters";
import type { Changer } from "./changer";
import type { StoredTable } from "./stored-table";

/** A checked change: null before is a new record, null after a deleted one. */
export interface RecordWrite {
  id: string;
  /** The record's version from now on. */
  version: number;
  before: RecordCells | null;
  after: Record<string, Value> | null;
  key: string | null;
}

/** A statement for each kind of change, however many records. Deletes come first: their keys may be taken over. */
export async function writeRecords(
  client: PoolClient,
  table: StoredTable,
  writes: readonly RecordWrite[],
  by: Changer,
): Promise<void> {
  const place = [table.tenantId, table.id];
  const removed = writes.filter(({ after }) => after === null);
  const changed = writes.filter(({ before, after }) => before !== null && after !== null);
  const created = writes.filter(({ before, after }) => before === null && after !== null);
  if (removed.length > 0) {
    await client.query(
      "delete from data_table_records where tenant_id = $1 and table_id = $2 and id = any($3::uuid[])",
      [...place, uuids(removed.map(({ id }) => id))],
    );
  }
  if (changed.length > 0) {
    await client.query(
      `update data_table_records r
       set version = n.version, cells = n.cells, key_text = n.key, search_text = n.search, updated_at = now()
       from unnest($3::uuid[], $4::int[], $5::json[], $6::text[], $7::text[]) n (id, version, cells, key, search)
       where r.tenant_id = $1 and r.table_id = $2 and r.id = n.id`,
      [...place, ...columnsOf(table, changed)],
    );
  }
  if (created.length > 0) {
    await client.query(
      `insert into data_table_records (tenant_id, table_id, id, version, cells, key_text, search_text)
       select $1, $2, n.* from unnest($3::uuid[], $4::int[], $5::json[], $6::text[], $7::text[]) n`,
      [...place, ...columnsOf(table, created)],
    );
  }
  await writePast(client, place, writes, by);
}

function columnsOf({ shape }: StoredTable, writes: readonly RecordWrite[]) {
  return [
    uuids(writes.map(({ id }) => id)),
    integers(writes.map(({ version }) => version)),
    jsons(writes.map(({ after }) => after)),
    texts(writes.map(({ key }) => key)),
    texts(writes.map(({ after }) => searchText(shape, after ?? {}))),
  ];
}

async function writePast(
  client: PoolClient,
  place: string[],
  writes: readonly RecordWrite[],
  by: Changer,
): Promise<void> {
  if (writes.length === 0) return;
  const { memberId = null, instanceId = null, effectId = null } = { ...nobody, ...by };
  await client.query(
    `insert into data_table_changes
       (tenant_id, table_id, id, record_id, kind, before, after, member_id, instance_id, effect_id)
     select $1, $2, n.id, n.record_id,
       case when n.before = 'null' then 'created' when n.after = 'null' then 'deleted' else 'updated' end,
       nullif(n.before, 'null'), nullif(n.after, 'null'), $7, $8, $9
     from (select id, record_id, before::jsonb, after::jsonb
       from unnest($3::uuid[], $4::uuid[], $5::json[], $6::json[]) n (id, record_id, before, after)) n`,
    [
      ...place,
      uuids(writes.map(() => newId())),
      uuids(writes.map(({ id }) => id)),
      jsons(writes.map(({ before }) => before)),
      jsons(writes.map(({ after }) => after)),
      memberId,
      instanceId,
      effectId,
    ],
  );
}

const nobody: { memberId?: string; instanceId?: string; effectId?: string } = {};
