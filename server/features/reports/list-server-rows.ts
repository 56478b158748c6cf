import type { PoolClient } from "pg";
import { z } from "zod";
import { type ServerRow, ServerRowSchema } from "./get-processing-load.schema";
import type { PeriodWindow } from "./period-window";

/** Servers that run, and those that left within the period, with what they did for this tenant in it. */
export async function listServerRows(
  client: PoolClient,
  tenantId: string,
  window: PeriodWindow,
): Promise<ServerRow[]> {
  const { rows } = await client.query(
    `select s.id, s.name, s.host, s.version,
       case when s.state in ('running', 'draining') and s.beat_at < now() - interval '15 seconds' then 'silent'
         else s.state end as state,
       s.started_at as "startedAt", s.beat_at as "beatAt", s.stopped_at as "stoppedAt", s.concurrency, s.busy,
       s.cpu_percent as "cpuPercent", s.memory_bytes::float8 as "memoryBytes",
       coalesce(l.rows, 0)::int as rows, coalesce(l.busy_ms, 0)::float8 as "busyMs",
       s.lanes, coalesce($2 = any(s.tenant_ids), true) and $2 <> all(s.excluded_tenant_ids) as "takesYou",
       s.tenant_ids is not null as "isReserved", s.clock_ahead_ms as "clockAheadMs"
     from servers s
     left join (
       select server_id, sum(rows) as rows, sum(busy_ms) as busy_ms from lane_load where minute >= $1 group by server_id
     ) l on l.server_id = s.id
     where s.state in ('running', 'draining') or coalesce(s.stopped_at, s.beat_at) >= $1 or l.rows > 0
     order by s.state in ('running', 'draining') desc, s.started_at desc
     limit 100`,
    [window.from, tenantId],
  );
  return z.array(ServerRowSchema).parse(rows);
}
