import type { PoolClient } from "pg";
import { z } from "zod";
import { type PerformanceFigures, PerformanceFiguresSchema } from "./get-process-performance.schema";
import { ofProcess, type ReportScope } from "./report-scope";

const RowSchema = z.object({
  started: z.int(),
  completed: z.int(),
  p50: z.number().nullable(),
  p90: z.number().nullable(),
});

/** Started and completed within the span, and how long those that completed took. */
export async function measureFigures(client: PoolClient, scope: ReportScope): Promise<PerformanceFigures> {
  const { rows } = await client.query(
    `select
       (select count(*)::int from instances
        where ${ofProcess} and started_at >= $3 and started_at < $4) as started,
       count(*)::int as completed,
       percentile_cont(0.5) within group (order by ms) as p50,
       percentile_cont(0.9) within group (order by ms) as p90
     from (
       select extract(epoch from ended_at - started_at)::float8 * 1000 as ms from instances
       where ${ofProcess} and ended_at >= $3 and ended_at < $4 and status = 'completed'
     ) ended`,
    [scope.processId, scope.versionId, scope.from, scope.to],
  );
  const { started, completed, p50, p90 } = RowSchema.parse(rows[0]);
  return PerformanceFiguresSchema.parse({ started, completed, cycleTime: { p50, p90 } });
}

const OpenSchema = z.object({ open: z.int(), incidents: z.int() });

/** What has not ended now. */
export async function countOpen(client: PoolClient, scope: ReportScope): Promise<z.infer<typeof OpenSchema>> {
  const { rows } = await client.query(
    `select count(*)::int as open, count(*) filter (where incidents > 0)::int as incidents
     from instances where ${ofProcess} and ended_at is null`,
    [scope.processId, scope.versionId],
  );
  return OpenSchema.parse(rows[0]);
}
