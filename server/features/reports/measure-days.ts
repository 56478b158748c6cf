import type { PoolClient } from "pg";
import { z } from "zod";
import type { PerformanceDay } from "./get-process-performance.schema";
import { ofProcess, type ReportScope } from "./report-scope";

const RowSchema = z.object({
  day: z.date(),
  started: z.int(),
  completed: z.int(),
  p50: z.number().nullable(),
  p90: z.number().nullable(),
});

/** Each day of the span in the member's time zone, also those on which nothing happened. */
export async function measureDays(client: PoolClient, scope: ReportScope): Promise<PerformanceDay[]> {
  const { rows } = await client.query(
    `with days as (
       select day from generate_series(date_trunc('day', $3::timestamptz, $5), $4::timestamptz - interval '1 microsecond',
         interval '1 day', $5) day
     ), started as (
       select date_trunc('day', started_at, $5) as day, count(*)::int as count from instances
       where ${ofProcess} and started_at >= $3 and started_at < $4 group by 1
     ), ended as (
       select date_trunc('day', ended_at, $5) as day, count(*)::int as count,
         percentile_cont(0.5) within group (order by ms) as p50, percentile_cont(0.9) within group (order by ms) as p90
       from (
         select ended_at, extract(epoch from ended_at - started_at)::float8 * 1000 as ms from instances
         where ${ofProcess} and ended_at >= $3 and ended_at < $4 and status = 'completed'
       ) e group by 1
     )
     select day, coalesce(started.count, 0) as started, coalesce(ended.count, 0) as completed, p50, p90
     from days left join started using (day) left join ended using (day) order by day`,
    [scope.processId, scope.versionId, scope.from, scope.to, scope.timeZone],
  );
  return z
    .array(RowSchema)
    .parse(rows)
    .map(({ p50, p90, ...day }) => ({ ...day, cycleTime: { p50, p90 } }));
}
