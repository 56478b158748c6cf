import type { Pool } from "pg";
import { v7 as newId } from "uuid";
import { getLog } from "@/server/log";
import { withPlatformSql } from "@/server/tenancy/with-tenant";

export type Reason = "crash" | "freeze";

/**
 * Gives back what a dead server held and records it, once: the row lock on the server lets one peer through, and the
 * others find the state changed. If this peer dies in the middle everything rolls back but the unlocking of jobs, which
 * may be repeated.
 */
export async function takeOver(
  { deadServerId, byServerId }: { deadServerId: string; byServerId: string },
  reason: Reason,
  queuePool: Pool,
): Promise<void> {
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

/** Unlocking sends no NOTIFY; without one the jobs would wait for the next poll. */
export async function unlockJobs(queuePool: Pool, poolIds: readonly string[]): Promise<number> {
  const { rows } = await queuePool.query<{ count: number }>(
    `with held as (select count(*)::int as count from graphile_worker.jobs where locked_by = any($1))
     select held.count, graphile_worker.force_unlock_workers($1), pg_notify('jobs:insert', '{"count":1}') from held`,
    [poolIds],
  );
  return rows[0]?.count ?? 0;
}
