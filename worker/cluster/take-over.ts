import type { Pool } from "pg";
import { v7 as newId } from "uuid";
import { getLog } from "@/server/log";
import { withPlatformSql } from "@/server/tenancy/with-tenant";
import type { Reason } from "./peer-judge";

/**
 * Gives back what a dead server held and records it, once: the row lock on the server lets one peer through, and the
 * others find the state changed. If this peer dies in the middle everything rolls back but the unlocking of jobs, which
 * may be repeated.
 *
 * Before anything is given back, a commit of its own says what the server was at work on when it died: whoever takes that
 * next finds it suspected. It may be repeated too; a crash is counted once.
 */
export async function takeOver(
  { deadServerId, byServerId }: { deadServerId: string; byServerId: string },
  reason: Reason,
  queuePool: Pool,
): Promise<void> {
  await suspect(deadServerId, queuePool);
  await withPlatformSql(async (client) => {
    const { rows } = await client.query<{ pool_ids: string[]; beat_at: Date }>(
      `update servers set state = 'dead', busy = 0, stopped_at = now() where id = $1 and state in ('running', 'draining')
       returning pool_ids, beat_at`,
      [deadServerId],
    );
    const dead = rows[0];
    if (dead === undefined) {
      return;
    }
    const jobs = await unlockJobs(queuePool, dead.pool_ids);
    const leases = await client.query<{ count: number }>("select release_leases($1) as count", [
      deadServerId,
    ]);
    await client.query(
      `insert into takeovers (id, dead_server_id, by_server_id, reason, last_beat_at, released_jobs, released_leases)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), deadServerId, byServerId, reason, dead.beat_at, jobs, leases.rows[0]?.count ?? 0],
    );
    getLog("cluster").warn({ deadServerId, reason, jobs }, "took over from a server that died");
  });
}

async function suspect(deadServerId: string, queuePool: Pool): Promise<void> {
  const servers = await withPlatformSql((client) =>
    client.query<{ pool_ids: string[] }>(
      "select pool_ids from servers where id = $1 and state in ('running', 'draining')",
      [deadServerId],
    ),
  );
  const [server] = servers.rows;
  if (server === undefined) return;
  const lanes = await listLanesAtWork(queuePool, server.pool_ids);
  await withPlatformSql((client) =>
    client.query("select suspect_work($1, $2)", [deadServerId, JSON.stringify(lanes)]),
  );
  getLog("cluster").warn(
    { deadServerId, lanes },
    "what a dead server may have been at work on is tried with care",
  );
}

/** The tenants and lanes of the jobs that these pools have locked. */
async function listLanesAtWork(queuePool: Pool, poolIds: readonly string[]): Promise<[string, string][]> {
  const { rows } = await queuePool.query<{ tenant: string; lane: string }>(
    `select distinct payload->>'tenantId' as tenant, payload->>'lane' as lane
     from graphile_worker._private_jobs where locked_by = any($1) and payload->>'tenantId' is not null`,
    [poolIds],
  );
  return rows.map(({ tenant, lane }) => [tenant, lane]);
}

/** Unlocking sends no NOTIFY; without one the jobs would wait for the next poll. */
export async function unlockJobs(queuePool: Pool, poolIds: readonly string[]): Promise<number> {
  const { rows } = await queuePool.query<{ count: number }>(
    `with held as (select count(*)::int as count from graphile_worker.jobs where locked_by = any($1))
     select held.count, graphile_worker.force_unlock_workers($1), pg_notify('jobs:insert', '{"count":1}') from held`,
    [poolIds],
  );
  return rows[0]?.count ?? 0;
}
