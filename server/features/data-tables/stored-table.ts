import type { PoolClient } from "pg";
import { type TableShape, TableShapeSchema } from "@/contracts/data-table";
import { AppError, notFound } from "@/server/errors";

/** A data table as the transaction sees it. */
export interface StoredTable {
  tenantId: string;
  id: string;
  name: string;
  shape: TableShape;
  revision: number;
  isArchived: boolean;
}

interface TableRow {
  name: string;
  columns: unknown;
  key_column: string | null;
  revision: number;
  archived_at: Date | null;
}

const SELECT = `select name, columns, key_column, revision, archived_at from data_tables
  where tenant_id = $1 and id = $2`;

/** The table, archived or not; null for what the tenant does not have. */
export async function findTable(
  client: PoolClient,
  tenantId: string,
  tableId: string,
): Promise<StoredTable | null> {
  const { rows } = await client.query<TableRow>(SELECT, [tenantId, tableId]);
  return rows[0] === undefined ? null : stored(tenantId, tableId, rows[0]);
}

/**
 * The table, locked until the transaction ends. Everything that changes records or columns takes this lock first: so keys
 * stay unique, the number of records stays within its limit, and no record is written for columns that are just changing.
 */
export async function lockTable(
  client: PoolClient,
  tenantId: string,
  tableId: string,
): Promise<StoredTable | null> {
  const { rows } = await client.query<TableRow>(`${SELECT} for no key update`, [tenantId, tableId]);
  return rows[0] === undefined ? null : stored(tenantId, tableId, rows[0]);
}

export async function getTable(client: PoolClient, tenantId: string, tableId: string): Promise<StoredTable> {
  const table = await findTable(client, tenantId, tableId);
  if (table === null) throw notFound("data table");
  return table;
}

/** The table to change, locked; GONE when it is archived. */
export async function getChangeableTable(
  client: PoolClient,
  tenantId: string,
  tableId: string,
): Promise<StoredTable> {
  const table = await lockTable(client, tenantId, tableId);
  if (table === null) throw notFound("data table");
  if (table.isArchived) {
    throw new AppError("GONE", "This data table is archived. Restore it before you change it.");
  }
  return table;
}

function stored(tenantId: string, id: string, row: TableRow): StoredTable {
  return {
    tenantId,
    id,
    name: row.name,
    shape: TableShapeSchema.parse({ columns: row.columns, keyColumn: row.key_column }),
    revision: row.revision,
    isArchived: row.archived_at !== null,
  };
}
