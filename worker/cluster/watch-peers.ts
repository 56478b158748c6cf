/**
 * Finds servers that died. A lock that is free is a crash if this server has seen it held before and it is still free at
 * the next look: a living server takes a lost lock again in less time. When PostgreSQL restarts or another host becomes the
 * primary, all locks are free and nothing follows from that, so what was seen is forgotten; then only beats count.
 */
import type { Pool } from "pg";
import { env } from "@/server/env";
import { withPlatformSql } from "@/server/tenancy/with-tenant";
import { lockKey } from "./server-lock";
import { type Reason, takeOver } from "./take-over";

/** Two looks apart is what a crash takes to be seen. */
export const WATCH_MS = 500;

type Peer = { id: string; is_frozen: boolean; is_held: boolean; epoch: string };

/** The epoch is that of the PostgreSQL that keeps the locks. */
const LIST_PEERS = `
  select s.id, s.beat_at < now() - make_interval(secs => $2) as is_frozen,
    pg_postmaster_start_time()::text as epoch,
    exists (
      select from pg_locks l
      where l.locktype = 'advisory' and l.granted and l.objsubid = 1
        and l.database = (select oid from pg_database where datname = current_database())
        and l.classid = ((k.key >> 32) & 4294967295)::oid and l.objid = (k.key & 4294967295)::oid) as is_held
  from servers s cross join lateral (select ${lockKey("s.id")} as key) k
  where s.state in ('running', 'draining') and s.id <> $1`;

export class PeerWatch {
  private readonly serverId: string;
  private readonly takeOver: (deadServerId: string, reason: Reason) => Promise<void>;
  private epoch = "";
  private seenHeld = new Set<string>();
  private suspected = new Set<string>();

  constructor(serverId: string, queuePool: Pool) {
    this.serverId = serverId;
    this.takeOver = (deadServerId, reason) =>
      takeOver({ deadServerId, byServerId: serverId }, reason, queuePool);
  }

  /** Looks once; takes over those that looked dead the last time too. */
  async look(): Promise<void> {
    for (const { id, reason } of this.judge(await this.listPeers())) {
      await this.takeOver(id, reason);
    }
  }

  private async listPeers(): Promise<Peer[]> {
    try {
      const answer = await withPlatformSql((client) =>
        client.query<Peer>(LIST_PEERS, [this.serverId, env.freezeSeconds]),
      );
      return answer.rows;
    } catch (error) {
      // PostgreSQL may be another one when it answers next.
      this.epoch = "";
      throw error;
    }
  }

  private judge(peers: readonly Peer[]): { id: string; reason: Reason }[] {
    const epoch = peers[0]?.epoch ?? this.epoch;
    if (epoch !== this.epoch) {
      this.epoch = epoch;
      this.seenHeld.clear();
    }
    const lost = peers.filter(({ id, is_held }) => !is_held && this.seenHeld.has(id));
    const crashed = lost.filter(({ id }) => this.suspected.has(id));
    this.suspected = new Set(lost.map(({ id }) => id));
    this.seenHeld = new Set([
      ...peers.filter(({ is_held }) => is_held).map(({ id }) => id),
      ...this.suspected,
    ]);
    return [
      ...peers.filter(({ is_frozen }) => is_frozen).map(({ id }) => ({ id, reason: "freeze" as const })),
      ...crashed.filter(({ is_frozen }) => !is_frozen).map(({ id }) => ({ id, reason: "crash" as const })),
    ];
  }
}
