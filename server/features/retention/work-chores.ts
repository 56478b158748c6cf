/** A tenant's tidying, some rows at a time: what nobody keeps any longer goes. */
import type { PoolClient } from "pg";
import { KEPT_SECONDS } from "@/server/features/presence/presence-times";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import { sweepFiles } from "./sweep-files";

/** The load page looks back for a day; somebody may ask what happened last month. */
const LOAD_DAYS = 35;
/** Minutes are small rows. */
const LOAD_ROWS = 5_000;

export interface Chores {
  rows: number;
  maxWaitMs: number;
  isFull: boolean;
}

/** One tenant at a time. */
const TAKE = `
  select greatest(extract(epoch from now() - chores_at) * 1000, 0)::float8 as waited_ms from tenant_upkeep
  where tenant_id = $1 for no key update skip locked`;

/** About once an hour, at different minutes for different tenants. */
const DONE = `
  update tenant_upkeep set chores_at = now() + case when $2 then interval '0' else interval '1 hour' + make_interval(
    secs => abs(hashtext($1::text)) % 900) end
  where tenant_id = $1`;

export function workChores(tenantId: string, limit: number): Promise<Chores> {
  return withTenantSql(tenantId, async (client) => {
    const { rows } = await client.query<{ waited_ms: number }>(TAKE, [tenantId]);
    const [taken] = rows;
    if (taken === undefined) return { rows: 0, maxWaitMs: 0, isFull: false };
    const purged = await purgeEnded(client, limit);
    const load = await dropOldLoad(client, tenantId);
    const files = await sweepFiles(client, tenantId);
    const presences = await dropEndedPresences(client, tenantId);
    const isFull = purged === limit || load === LOAD_ROWS || files.isFull;
    await client.query(DONE, [tenantId, isFull]);
    return { rows: purged + load + files.rows + presences, maxWaitMs: taken.waited_ms, isFull };
  });
}

/** Finished requests whose time is over, with all that belongs to them. The database decides which. */
async function purgeEnded(client: PoolClient, limit: number): Promise<number> {
  const { rows } = await client.query<{ purged: number }>("select purge_ended_instances($1) as purged", [
    limit,
  ]);
  return rows[0]?.purged ?? 0;
}

/** Most go with the next report of anybody; these are of a tenant in which nobody edits any more. */
async function dropEndedPresences(client: PoolClient, tenantId: string): Promise<number> {
  const { rowCount } = await client.query(
    "delete from presences where tenant_id = $1 and seen_at < now() - make_interval(secs => $2)",
    [tenantId, KEPT_SECONDS],
  );
  return rowCount ?? 0;
}

async function dropOldLoad(client: PoolClient, tenantId: string): Promise<number> {
  const { rowCount } = await client.query(
    `delete from lane_load where ctid = any(array(
       select ctid from lane_load where tenant_id = $1 and minute < now() - make_interval(days => $2) limit $3))`,
    [tenantId, LOAD_DAYS, LOAD_ROWS],
  );
  return rowCount ?? 0;
}
