import type { PoolClient } from "pg";
import { z } from "zod";
import { type QueueProblemRow, QueueProblemRowSchema } from "./get-processing-load.schema";

/** What the queue holds or held that no server can do. Of tenants that are gone only the number is told. */
export async function listQueueProblems(client: PoolClient, from: Date): Promise<QueueProblemRow[]> {
  const { rows } = await client.query(
    `select kind, case when kind = 'tenantGone' then '' else subject end as subject, sum(jobs)::int as jobs,
       max(last_at) as "lastAt"
     from queue_problems where last_at >= $1 group by 1, 2 order by 4 desc limit 20`,
    [from],
  );
  return z.array(QueueProblemRowSchema).parse(rows);
}
