import type { PoolClient } from "pg";
import type { RecordCells } from "@/contracts/data-table";
import type { FoundRecord } from "@/engine/form/lookup-value";

/** A record that somebody picked in a lookup. */
export interface PickedRecord {
  tableId: string;
  key: string;
}

export const pickedKey = ({ tableId, key }: PickedRecord) => `${tableId} ${key}`;

const RECORD_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The records that are there, of tables that are not archived: by the key column, or by id where the table has none. Both
 * ways are index look-ups, however large the table is.
 */
export async function findPicked(
  client: PoolClient,
  tenantId: string,
  picked: readonly PickedRecord[],
): Promise<Map<string, FoundRecord>> {
  const { rows } = await client.query<{ table_id: string; key: string; cells: RecordCells }>({
    name: "stepwell_find_picked",
    text: `
      select q.table_id, q.key, found.cells
      from unnest($2::uuid[], $3::text[], $4::uuid[]) as q (table_id, key, id)
      join data_tables t on t.tenant_id = $1 and t.id = q.table_id and t.archived_at is null
      cross join lateral (
        select r.cells from data_table_records r
        where t.key_column is not null and r.tenant_id = $1 and r.table_id = t.id and r.key_text = q.key
        union all
        select r.cells from data_table_records r
        where t.key_column is null and r.tenant_id = $1 and r.table_id = t.id and r.id = q.id
      ) found`,
    values: [
      tenantId,
      picked.map(({ tableId }) => tableId),
      picked.map(({ key }) => key),
      picked.map(({ key }) => (RECORD_ID.test(key) ? key : null)),
    ],
  });
  return new Map(
    rows.map(({ table_id, key, cells }) => [pickedKey({ tableId: table_id, key }), { key, cells }]),
  );
}
