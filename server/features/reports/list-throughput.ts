import type { PoolClient } from "pg";
import { z } from "zod";
import { type ThroughputPoint, ThroughputPointSchema } from "./get-processing-load.schema";
import type { PeriodWindow } from "./period-window";

/** What the tenant's lanes did, per step of the period; steps without work are missing. */
export async function listThroughput(client: PoolClient, window: PeriodWindow): Promise<ThroughputPoint[]> {
  const { rows } = await client.query(
    `select date_bin(make_interval(secs => $2), minute, $1) as at, lane, sum(rows)::int as rows,
       sum(elements)::int as elements, max(max_wait_ms)::float8 as "maxWaitMs"
     from lane_load where minute >= $1
     group by 1, 2 order by 1, 2`,
    [window.from, window.stepSeconds],
  );
  return z.array(ThroughputPointSchema).parse(rows);
}
