/** Looks after the other servers, again and again, and takes over from those that died. */
import type { Pool } from "pg";
import { env } from "@/server/env";
import { withPlatformSql } from "@/server/tenancy/with-tenant";
import { callReadyLanes } from "../lanes/sweep";
import { type Peer, PeerJudge, type Reason } from "./peer-judge";
import { lockKey } from "./server-lock";
import { takeOver } from "./take-over";

/** Two looks apart is what a crash takes to be seen. */
export const WATCH_MS = 500;

const LIST_PEERS = `
  select s.id, s.beat_at < now() - make_interval(secs => $2) as is_frozen,
    pg_postmaster_start_time()::text as epoch, s.lock_epoch = pg_postmaster_start_time() as was_held,
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
  private readonly queuePool: Pool;
  private readonly judge = new PeerJudge(performance.now());

  constructor(serverId: string, queuePool: Pool) {
    this.serverId = serverId;
    this.queuePool = queuePool;
    this.takeOver = (deadServerId, reason) =>
      takeOver({ deadServerId, byServerId: serverId }, reason, queuePool);
  }

  /** Looks once. What a dead server had in its hands is called at once; the sweep would find it up to a second later. */
  async look(): Promise<void> {
    const dead = this.judge.judge(await this.listPeers(), performance.now());
    for (const { id, reason } of dead) await this.takeOver(id, reason);
    if (dead.length > 0) await callReadyLanes(this.queuePool, ["effects"]);
  }

  private async listPeers(): Promise<Peer[]> {
    try {
      const answer = await withPlatformSql((client) =>
        client.query<Peer>(LIST_PEERS, [this.serverId, env.freezeSeconds]),
      );
      return answer.rows;
    } catch (error) {
      this.judge.miss();
      throw error;
    }
  }
}
