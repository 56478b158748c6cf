import type { PoolClient } from "pg";
import type { RollSpan } from "./roll-hours";

const clear = (table: string) =>
  `delete from ${table} where tenant_id = $1 and ($2::uuid is null or process_id = $2) and hours = 24 and at >= $3 and at < $4`;

/** The hours of each day, their buckets spread out and added up again. */
const hoursOf = (table: string) =>
  `select *, date_trunc('day', at, 'UTC') as day from ${table}
   where tenant_id = $1 and ($2::uuid is null or process_id = $2) and hours = 1 and at >= $3 and at < $4`;

const ROLL_STEPS = `
  with hours as (${hoursOf("step_rollups")}), spread as (
    select process_id, day, process_version_id, element, bucket, sum(n)::int as n
    from hours cross join lateral unnest(buckets, counts) as b (bucket, n) group by 1, 2, 3, 4, 5
  ), merged as (
    select process_id, day, process_version_id, element, array_agg(bucket order by bucket) as buckets,
      array_agg(n order by bucket) as counts
    from spread group by 1, 2, 3, 4
  ), totals as (
    select process_id, day, process_version_id, element, sum(count) as count, sum(total_ms) as total_ms
    from hours group by 1, 2, 3, 4
  )
  insert into step_rollups
    (tenant_id, process_id, hours, at, process_version_id, element, count, total_ms, buckets, counts)
  select $1, process_id, 24, day, process_version_id, element, count, total_ms, buckets, counts
  from totals join merged using (process_id, day, process_version_id, element)`;

const ROLL_INSTANCES = `
  with hours as (${hoursOf("instance_rollups")}), spread as (
    select process_id, day, process_version_id, bucket, sum(n)::int as n
    from hours cross join lateral unnest(buckets, counts) as b (bucket, n) group by 1, 2, 3, 4
  ), merged as (
    select process_id, day, process_version_id, array_agg(bucket order by bucket) as buckets,
      array_agg(n order by bucket) as counts
    from spread group by 1, 2, 3
  ), totals as (
    select process_id, day, process_version_id, sum(started) as started, sum(completed) as completed
    from hours group by 1, 2, 3
  )
  insert into instance_rollups
    (tenant_id, process_id, hours, at, process_version_id, started, completed, buckets, counts)
  select $1, process_id, 24, day, process_version_id, started, completed, coalesce(buckets, '{}'), coalesce(counts, '{}')
  from totals left join merged using (process_id, day, process_version_id)`;

/** Adds the hours of whole days of UTC up, in place of what the days said before. Both ends are midnights. */
export async function rollDays(
  client: PoolClient,
  { tenantId, processId, from, to }: RollSpan,
): Promise<void> {
  if (from >= to) return;
  const values = [tenantId, processId, from, to];
  for (const sql of [clear("step_rollups"), clear("instance_rollups"), ROLL_STEPS, ROLL_INSTANCES]) {
    await client.query(sql, values);
  }
}
