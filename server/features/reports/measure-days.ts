import type { PoolClient } from "pg";
import { z } from "zod";
import type { PerformanceDay } from "./get-process-performance.schema";
import { quantile } from "./histogram";
import { countedOf, ofProcess, type ReportScope } from "./report-scope";
import { type RolledSpan, readRolledSpan } from "./rolled-span";
import { EXACT_UP_TO, isKept } from "./rolled-sql";

/** Each day of the span in the member's time zone, also those on which nothing happened. */
export async function measureDays(client: PoolClient, scope: ReportScope): Promise<PerformanceDay[]> {
  const parts = await readRolledSpan(client, scope);
  const rolled = await measureRolledDays(client, scope, parts);
  const completed = rolled.reduce((sum, day) => sum + day.completed, 0);
  return completed <= EXACT_UP_TO && isKept(scope, parts) ? measureExactDays(client, scope) : rolled;
}

const DAYS = `
  select day from generate_series(date_trunc('day', $3::timestamptz, $5), $4::timestamptz - interval '1 microsecond',
    interval '1 day', $5) day`;

/**
 * Hours in which a day begins, as in zones half an hour off, are read from the instances: their halves belong to two
 * days. Where those may be gone, the hour goes to the day on which it began.
 */
export const ROLLED_DAYS = `
  with days as (${DAYS}), split as (
    select hour from generate_series($6::timestamptz, $7::timestamptz - interval '1 hour', interval '1 hour') hour
    where date_trunc('day', hour, $5) <> date_trunc('day', hour + interval '59 minutes 59 seconds', $5) and hour >= $12
  ), spans as (
    select $8::timestamptz as since, $9::timestamptz as until
    union all select $10::timestamptz, $11::timestamptz
    union all select hour, hour + interval '1 hour' from split
  ), rolled as (
    select date_trunc('day', at, $5) as day, started, buckets, counts from instance_rollups
    where ${ofProcess} and hours = 1 and at >= $6 and at < $7 and at not in (select hour from split)
  ), started as (
    select day, sum(count)::int as count from (
      select day, started as count from rolled
      union all
      select date_trunc('day', started_at, $5), 1 from spans cross join lateral (
        select started_at from instances where ${countedOf("instances")} and started_at >= since and started_at < until
      ) begun
    ) s group by day
  ), ended as (
    select day, bucket, sum(n)::int as n from (
      select day, bucket, n from rolled cross join lateral unnest(buckets, counts) as b (bucket, n)
      union all
      select date_trunc('day', ended_at, $5), duration_bucket(extract(epoch from ended_at - started_at)::float8 * 1000), 1
      from spans cross join lateral (
        select started_at, ended_at from instances
        where ${countedOf("instances")} and ended_at >= since and ended_at < until and status = 'completed'
      ) done
    ) e group by day, bucket
  ), merged as (
    select day, sum(n)::int as completed, array_agg(bucket order by bucket) as buckets, array_agg(n order by bucket) as counts
    from ended group by day
  )
  select day, coalesce(started.count, 0) as started, coalesce(completed, 0) as completed, coalesce(buckets, '{}') as buckets,
    coalesce(counts, '{}') as counts
  from days left join started using (day) left join merged using (day) order by day`;

const RolledSchema = z.object({
  day: z.date(),
  started: z.int(),
  completed: z.int(),
  buckets: z.array(z.int()),
  counts: z.array(z.int()),
});

/** From the roll-ups and the rest, whatever their number. */
export async function measureRolledDays(
  client: PoolClient,
  { processId, versionId, from, to, timeZone }: ReportScope,
  { hours, rest, keptFrom }: RolledSpan,
): Promise<PerformanceDay[]> {
  const { rows } = await client.query(ROLLED_DAYS, [
    ...[processId, versionId, from, to, timeZone, hours[0].from, hours[1].to],
    ...[rest[0].from, rest[0].to, rest[1].from, rest[1].to, keptFrom],
  ]);
  return z
    .array(RolledSchema)
    .parse(rows)
    .map(({ buckets, counts, ...day }) => {
      const times = { buckets, counts };
      return { ...day, cycleTime: { p50: quantile(times, 0.5), p90: quantile(times, 0.9) } };
    });
}

const EXACT_DAYS = `
  with days as (${DAYS}), started as (
    select date_trunc('day', started_at, $5) as day, count(*)::int as count from instances
    where ${countedOf("instances")} and started_at >= $3 and started_at < $4 group by 1
  ), ended as (
    select date_trunc('day', ended_at, $5) as day, count(*)::int as count,
      percentile_cont(0.5) within group (order by ms) as p50, percentile_cont(0.9) within group (order by ms) as p90
    from (
      select ended_at, extract(epoch from ended_at - started_at)::float8 * 1000 as ms from instances
      where ${countedOf("instances")} and ended_at >= $3 and ended_at < $4 and status = 'completed'
    ) e group by 1
  )
  select day, coalesce(started.count, 0) as started, coalesce(ended.count, 0) as completed, p50, p90
  from days left join started using (day) left join ended using (day) order by day`;

const ExactSchema = z.object({
  day: z.date(),
  started: z.int(),
  completed: z.int(),
  p50: z.number().nullable(),
  p90: z.number().nullable(),
});

/** From the instances themselves. */
export async function measureExactDays(
  client: PoolClient,
  { processId, versionId, from, to, timeZone }: ReportScope,
): Promise<PerformanceDay[]> {
  const { rows } = await client.query(EXACT_DAYS, [processId, versionId, from, to, timeZone]);
  return z
    .array(ExactSchema)
    .parse(rows)
    .map(({ p50, p90, ...day }) => ({ ...day, cycleTime: { p50, p90 } }));
}
