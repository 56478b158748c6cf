/**
 * What a server does before it takes any work: it takes over from servers that are dead already, mostly its own
 * predecessor. Else it would take what has killed that one before anybody has recorded what that was at work on.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { Pool } from "pg";
import { withPlatformSql } from "@/server/tenancy/with-tenant";
import { lockKey } from "./server-lock";
import { takeOver } from "./take-over";
import { WATCH_MS } from "./watch-peers";

/**
 * A server that has registered with the PostgreSQL that runs now has held its lock there; free, it has lost it. After a
 * restart or a change of hosts that is unknown, and only missing beats tell.
 */
const FIND_LOST = `
  select s.id from servers s cross join lateral (select ${lockKey("s.id")} as key) k
  where s.state in ('running', 'draining') and s.id <> $1 and s.started_at > pg_postmaster_start_time()
    and not exists (
      select from pg_locks l
      where l.locktype = 'advisory' and l.granted and l.objsubid = 1
        and l.database = (select oid from pg_database where datname = current_database())
        and l.classid = ((k.key >> 32) & 4294967295)::oid and l.objid = (k.key & 4294967295)::oid)`;

export async function settle(serverId: string, queuePool: Pool): Promise<void> {
  const suspected = await findLost(serverId);
  if (suspected.length === 0) return;
  // A living server takes a lost lock again in less time.
  await pause(WATCH_MS);
  const lost = new Set(await findLost(serverId));
  for (const deadServerId of suspected.filter((id) => lost.has(id))) {
    await takeOver({ deadServerId, byServerId: serverId }, "crash", queuePool);
  }
}

/** Peers that look dead just now. Mostly none. */
export async function findLost(serverId: string): Promise<string[]> {
  const { rows } = await withPlatformSql((client) => client.query<{ id: string }>(FIND_LOST, [serverId]));
  return rows.map(({ id }) => id);
}
