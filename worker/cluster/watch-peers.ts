/**
 * Finds servers that died. A free lock is a crash, if it is still free at the next look: a living server takes a lost
 * lock again in less time. After a restart of PostgreSQL all locks are free for a moment, so then only beats count.
 */
import type { Pool } from "pg";
import { env } from "@/server/env";
import { withPlatformSql } from "@/server/tenancy/with-tenant";
import { lockKey } from "./server-lock";
import { type Reason, takeOver } from "./take-over";

/** Two looks apart is what a crash takes to be seen. */
export const WATCH_MS = 500;

type Suspect = { id: string; reason: Reason };

const FIND_SUSPECTS = `
  select s.id, case when s.beat_at < now() - frozen.after then 'freeze' else 'crash' end as reason
  from servers s cross join make_interval(secs => $2) as frozen (after)
    cross join lateral (select ${lockKey("s.id")} as key) k
  where s.state in ('running', 'draining') and s.id <> $1
    and (s.beat_at < now() - frozen.after
      or (pg_postmaster_start_time() < now() - interval '15 seconds' and not exists (
        select from pg_locks l
        where l.locktype = 'advisory' and l.granted and l.objsubid = 1
          and l.database = (select oid from pg_database where datname = current_database())
          and l.classid = ((k.key >> 32) & 4294967295)::oid and l.objid = (k.key & 4294967295)::oid)))`;

export class PeerWatch {
  private readonly serverId: string;
  private readonly takeOver: (deadServerId: string, reason: Reason) => Promise<void>;
  private suspected = new Set<string>();

  constructor(serverId: string, queuePool: Pool) {
    this.serverId = serverId;
    this.takeOver = (deadServerId, reason) =>
      takeOver({ deadServerId, byServerId: serverId }, reason, queuePool);
  }

  /** Looks once; takes over those that looked dead the last time too. */
  async look(): Promise<void> {
    const { rows } = await withPlatformSql((client) =>
      client.query<Suspect>(FIND_SUSPECTS, [this.serverId, env.freezeSeconds]),
    );
    const confirmed = rows.filter(({ id, reason }) => reason === "freeze" || this.suspected.has(id));
    this.suspected = new Set(rows.map(({ id }) => id));
    for (const { id, reason } of confirmed) {
      await this.takeOver(id, reason);
    }
  }
}
