import type { PoolClient } from "pg";
import { z } from "zod";
import type { StepPerformance } from "./get-process-performance.schema";
import { ofProcess, type ReportScope } from "./report-scope";

const RowSchema = z.object({
  element: z.string(),
  count: z.int(),
  p50: z.number().nullable(),
  p90: z.number().nullable(),
  totalMs: z.number(),
});

/** How often each step was finished in the span and how long it took, most time first. */
export async function measureSteps(client: PoolClient, scope: ReportScope): Promise<StepPerformance[]> {
  const { rows } = await client.query(
    `select element, count(*)::int as count, sum(ms)::float8 as "totalMs",
       percentile_cont(0.5) within group (order by ms) as p50, percentile_cont(0.9) within group (order by ms) as p90
     from (
       select element, extract(epoch from left_at - entered_at)::float8 * 1000 as ms from step_facts
       where ${ofProcess} and left_at >= $3 and left_at < $4
     ) steps
     group by element order by "totalMs" desc`,
    [scope.processId, scope.versionId, scope.from, scope.to],
  );
  return z
    .array(RowSchema)
    .parse(rows)
    .map(({ p50, p90, ...step }) => ({ ...step, time: { p50, p90 } }));
}
