/**
 * What a server takes after it was declared dead: one that was frozen wakes and fetches jobs, or claims effects, before it
 * learns that it must leave. Its takeover is over by then, so nobody would look there again.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { Pool } from "pg";
import { getLog } from "@/server/log";
import { knownTasks } from "@/server/runtime/lanes";
import { withPlatformSql } from "@/server/tenancy/with-tenant";
import { unlockJobs } from "./take-over";

/** Losing such a job costs nothing, since lanes are called again; it only must not lie about for ever. */
export const REMAINS_MS = 10_000;
/** A server that must leave gives back what it can within this time. */
const ABANDON_MS = 1_000;

/**
 * A lane job that was called anew while it was locked is no longer tried when it is unlocked, and would lie there for ever. The
 * lane has its new job, so nothing is lost with the old one.
 */
const CLEAR_SPENT = `
  select graphile_worker.complete_jobs(array(
    select id from graphile_worker.jobs
    where locked_at is null and key is null and attempts >= max_attempts and task_identifier = any($1) limit 1000))`;

/** Gives back jobs that are locked by servers that are gone, and clears away those that nobody will try. */
export async function releaseRemains(queuePool: Pool): Promise<void> {
  await queuePool.query(CLEAR_SPENT, [knownTasks]);
  const { rows: held } = await queuePool.query<{ pool: string }>(
    "select distinct locked_by as pool from graphile_worker.jobs where locked_by is not null",
  );
  if (held.length === 0) return;
  const { rows: gone } = await withPlatformSql((client) =>
    client.query<{ pool: string }>(
      `select pool from servers cross join unnest(pool_ids) as pool
       where state in ('dead', 'stopped') and pool = any($1)`,
      [held.map(({ pool }) => pool)],
    ),
  );
  if (gone.length === 0) return;
  const jobs = await unlockJobs(
    queuePool,
    gone.map(({ pool }) => pool),
  );
  getLog("cluster").warn({ jobs }, "gave back jobs that servers had taken after they were declared dead");
}

/** Lets go of everything that this server holds, as far as that goes quickly; peers find the rest. */
export async function abandonWork(
  serverId: string,
  queuePool: Pool,
  poolIds: readonly string[],
): Promise<void> {
  const released = Promise.all([
    unlockJobs(queuePool, poolIds),
    withPlatformSql((client) => client.query("select release_leases($1)", [serverId])),
  ]).catch((error: unknown) => getLog("cluster").warn({ error }, "what this server holds is left to others"));
  await Promise.race([released, pause(ABANDON_MS)]);
}
