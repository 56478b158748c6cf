import type { PoolClient } from "pg";
import { z } from "zod";
import { type TakeoverRow, TakeoverRowSchema } from "./get-processing-load.schema";
import type { PeriodWindow } from "./period-window";

/** Takeovers of the last day, whatever the period: they are rare and matter. */
export async function listTakeovers(client: PoolClient, window: PeriodWindow): Promise<TakeoverRow[]> {
  const { rows } = await client.query(
    `select t.id, dead.name as "deadServer", heir.name as "byServer", t.reason, t.last_beat_at as "lastBeatAt",
       dead.unplugged_at as "unpluggedAt",
       t.detected_at as "detectedAt", t.released_jobs as "releasedJobs", t.released_leases as "releasedLeases"
     from takeovers t
     join servers dead on dead.id = t.dead_server_id
     join servers heir on heir.id = t.by_server_id
     where t.detected_at >= $1::timestamptz - interval '1 day'
     order by t.detected_at desc limit 20`,
    [window.now],
  );
  return z.array(TakeoverRowSchema).parse(rows);
}
