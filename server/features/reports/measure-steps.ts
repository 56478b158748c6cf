import type { PoolClient } from "pg";
import { z } from "zod";
import type { StepPerformance } from "./get-process-performance.schema";
import { quantile } from "./histogram";
import { countedOf, type ReportScope } from "./report-scope";
import { type RolledSpan, readRolledSpan } from "./rolled-span";
import { EXACT_UP_TO, isKept, restOf, rolledOf, spanValues } from "./rolled-sql";

/** How often each step was finished in the span and how long it took, most time first. */
export async function measureSteps(client: PoolClient, scope: ReportScope): Promise<StepPerformance[]> {
  const parts = await readRolledSpan(client, scope);
  const rolled = await measureRolledSteps(client, scope, parts);
  const count = rolled.reduce((sum, step) => sum + step.count, 0);
  return count <= EXACT_UP_TO && isKept(scope, parts) ? measureExactSteps(client, scope) : rolled;
}

const DURATION = "extract(epoch from left_at - entered_at)::float8 * 1000 as ms";

export const ROLLED_STEPS = `
  with rolled as (${rolledOf("step_rollups")}), rest as (
    select element, duration_bucket(ms) as bucket, count(*)::int as n, sum(ms) as ms
    from (${restOf(`element, ${DURATION}`, "step_facts", "left_at")}) facts group by 1, 2
  ), spread as (
    select element, bucket, n from rolled cross join lateral unnest(buckets, counts) as b (bucket, n)
    union all
    select element, bucket, n from rest
  ), merged as (
    select element, bucket, sum(n)::int as n from spread group by 1, 2
  ), totals as (
    select element, sum(ms) as ms from (
      select element, total_ms as ms from rolled union all select element, ms from rest
    ) parts group by 1
  )
  select element, sum(n)::int as count, min(totals.ms)::float8 as "totalMs", array_agg(bucket order by bucket) as buckets,
    array_agg(n order by bucket) as counts
  from merged join totals using (element) group by element order by "totalMs" desc`;

const RolledSchema = z.object({
  element: z.string(),
  count: z.int(),
  totalMs: z.number(),
  buckets: z.array(z.int()),
  counts: z.array(z.int()),
});

/** From the roll-ups and the rest, whatever their number. */
export async function measureRolledSteps(
  client: PoolClient,
  scope: ReportScope,
  parts: RolledSpan,
): Promise<StepPerformance[]> {
  const { rows } = await client.query(ROLLED_STEPS, spanValues(scope, parts));
  return z
    .array(RolledSchema)
    .parse(rows)
    .map(({ buckets, counts, ...step }) => {
      const times = { buckets, counts };
      return { ...step, time: { p50: quantile(times, 0.5), p90: quantile(times, 0.9) } };
    });
}

const EXACT_STEPS = `
  select element, count(*)::int as count, sum(ms)::float8 as "totalMs",
    percentile_cont(0.5) within group (order by ms) as p50, percentile_cont(0.9) within group (order by ms) as p90
  from (
    select element, ${DURATION} from step_facts where ${countedOf("step_facts")} and left_at >= $3 and left_at < $4
  ) steps
  group by element order by "totalMs" desc`;

const ExactSchema = z.object({
  element: z.string(),
  count: z.int(),
  p50: z.number().nullable(),
  p90: z.number().nullable(),
  totalMs: z.number(),
});

/** From the facts themselves. */
export async function measureExactSteps(client: PoolClient, scope: ReportScope): Promise<StepPerformance[]> {
  const { processId, versionId, from, to } = scope;
  const { rows } = await client.query(EXACT_STEPS, [processId, versionId, from, to]);
  return z
    .array(ExactSchema)
    .parse(rows)
    .map(({ p50, p90, ...step }) => ({ ...step, time: { p50, p90 } }));
}
