import type { PoolClient } from "pg";
import { z } from "zod";
import { type PerformanceFigures, PerformanceFiguresSchema } from "./get-process-performance.schema";
import { quantile } from "./histogram";
import { countedOf, type ReportScope } from "./report-scope";
import { type RolledSpan, readRolledSpan } from "./rolled-span";
import { EXACT_UP_TO, isKept, restOf, rolledOf, spanValues } from "./rolled-sql";

/** Started and completed within the span, and how long those that completed took. */
export async function measureFigures(client: PoolClient, scope: ReportScope): Promise<PerformanceFigures> {
  const parts = await readRolledSpan(client, scope);
  const rolled = await measureRolledFigures(client, scope, parts);
  const isExact = rolled.completed <= EXACT_UP_TO && isKept(scope, parts);
  return isExact ? measureExactFigures(client, scope) : rolled;
}

const DURATION = "extract(epoch from ended_at - started_at)::float8 * 1000 as ms";

export const ROLLED_FIGURES = `
  with rolled as (${rolledOf("instance_rollups")}), begun as (
    select count(*)::int as count from (${restOf("started_at", "instances", "started_at")}) rest
  ), spread as (
    select bucket, n from rolled cross join lateral unnest(buckets, counts) as b (bucket, n)
    union all
    select duration_bucket(ms), count(*)::int
    from (${restOf(`status, ${DURATION}`, "instances", "ended_at")}) rest where status = 'completed' group by 1
  ), merged as (
    select bucket, sum(n)::int as n from spread group by bucket
  )
  select (select coalesce(sum(started), 0)::int from rolled) + (select count from begun) as started,
    coalesce(sum(n), 0)::int as completed, coalesce(array_agg(bucket order by bucket), '{}') as buckets,
    coalesce(array_agg(n order by bucket), '{}') as counts
  from merged`;

const RolledSchema = z.object({
  started: z.int(),
  completed: z.int(),
  buckets: z.array(z.int()),
  counts: z.array(z.int()),
});

/** From the roll-ups and the rest, whatever their number. */
export async function measureRolledFigures(
  client: PoolClient,
  scope: ReportScope,
  parts: RolledSpan,
): Promise<PerformanceFigures> {
  const { rows } = await client.query(ROLLED_FIGURES, spanValues(scope, parts));
  const { started, completed, ...times } = RolledSchema.parse(rows[0]);
  return { started, completed, cycleTime: { p50: quantile(times, 0.5), p90: quantile(times, 0.9) } };
}

const EXACT_FIGURES = `
  select
    (select count(*)::int from instances
     where ${countedOf("instances")} and started_at >= $3 and started_at < $4) as started,
    count(*)::int as completed,
    percentile_cont(0.5) within group (order by ms) as p50,
    percentile_cont(0.9) within group (order by ms) as p90
  from (
    select ${DURATION} from instances
    where ${countedOf("instances")} and ended_at >= $3 and ended_at < $4 and status = 'completed'
  ) ended`;

const ExactSchema = z.object({
  started: z.int(),
  completed: z.int(),
  p50: z.number().nullable(),
  p90: z.number().nullable(),
});

/** From the instances themselves. */
export async function measureExactFigures(
  client: PoolClient,
  scope: ReportScope,
): Promise<PerformanceFigures> {
  const { processId, versionId, from, to } = scope;
  const { rows } = await client.query(EXACT_FIGURES, [processId, versionId, from, to]);
  const { started, completed, p50, p90 } = ExactSchema.parse(rows[0]);
  return PerformanceFiguresSchema.parse({ started, completed, cycleTime: { p50, p90 } });
}

export const COUNT_OPEN = `
  select count(*)::int as open, count(*) filter (where incidents > 0)::int as incidents
  from instances where ${countedOf("instances")} and ended_at is null`;

const OpenSchema = z.object({ open: z.int(), incidents: z.int() });

/** What has not ended now. */
export async function countOpen(client: PoolClient, scope: ReportScope): Promise<z.infer<typeof OpenSchema>> {
  const { rows } = await client.query(COUNT_OPEN, [scope.processId, scope.versionId]);
  return OpenSchema.parse(rows[0]);
}
