import type { PoolClient } from "pg";

/** Hours to roll up: of one process, or of all of the tenant's. Both ends are whole hours. */
export interface RollSpan {
  tenantId: string;
  processId: string | null;
  from: Date;
  to: Date;
}

/** The processes that are meant, each of which is read by its own index range. */
const processes = "processes p where p.tenant_id = $1 and ($2::uuid is null or p.id = $2)";

const clear = (table: string) =>
  `delete from ${table} using (select id from ${processes}) p
   where tenant_id = $1 and process_id = p.id and hours = 1 and at >= $3 and at < $4`;

const ROLL_STEPS = `
  insert into step_rollups
    (tenant_id, process_id, hours, at, process_version_id, element, count, total_ms, buckets, counts)
  select $1, process_id, 1, at, process_version_id, element, sum(n), sum(ms), array_agg(bucket order by bucket),
    array_agg(n order by bucket)
  from (
    select f.process_id, date_trunc('hour', f.left_at, 'UTC') as at, f.process_version_id, f.element,
      duration_bucket(f.ms) as bucket, count(*)::int as n, sum(f.ms) as ms
    from (select id from ${processes}) p cross join lateral (
      select process_id, process_version_id, element, left_at, extract(epoch from left_at - entered_at)::float8 * 1000 as ms
      from step_facts
      where tenant_id = $1 and process_id = p.id and left_at >= $3 and left_at < $4
        and instance_id <> all(array(select id from instances where tenant_id = $1 and process_id = p.id and test))
    ) f
    group by 1, 2, 3, 4, 5
  ) b
  group by process_id, at, process_version_id, element`;

const ROLL_INSTANCES = `
  insert into instance_rollups
    (tenant_id, process_id, hours, at, process_version_id, started, completed, buckets, counts)
  select $1, process_id, 1, at, process_version_id, sum(started), coalesce(sum(n) filter (where bucket is not null), 0),
    coalesce(array_agg(bucket order by bucket) filter (where bucket is not null), '{}'),
    coalesce(array_agg(n order by bucket) filter (where bucket is not null), '{}')
  from (
    select s.process_id, date_trunc('hour', s.started_at, 'UTC') as at, s.process_version_id, null::int as bucket,
      count(*)::int as started, 0 as n
    from (select id from ${processes}) p cross join lateral (
      select process_id, process_version_id, started_at from instances
      where tenant_id = $1 and process_id = p.id and started_at >= $3 and started_at < $4 and not test
    ) s
    group by 1, 2, 3
    union all
    select e.process_id, date_trunc('hour', e.ended_at, 'UTC'), e.process_version_id, duration_bucket(e.ms), 0, count(*)::int
    from (select id from ${processes}) p cross join lateral (
      select process_id, process_version_id, ended_at, extract(epoch from ended_at - started_at)::float8 * 1000 as ms
      from instances
      where tenant_id = $1 and process_id = p.id and ended_at >= $3 and ended_at < $4 and status = 'completed' and not test
    ) e
    group by 1, 2, 3, 4
  ) b
  group by process_id, at, process_version_id`;

/** Counts what the facts and instances, but those of test runs, say of these hours, in place of what was counted of them before. */
export async function rollHours(
  client: PoolClient,
  { tenantId, processId, from, to }: RollSpan,
): Promise<void> {
  const values = [tenantId, processId, from, to];
  for (const sql of [clear("step_rollups"), clear("instance_rollups"), ROLL_STEPS, ROLL_INSTANCES]) {
    await client.query(sql, values);
  }
}
