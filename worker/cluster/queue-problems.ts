/**
 * What lies in the queue and cannot be done by any server, told in the log and on the processing-load page. Jobs of a kind
 * that this version does not know stay where they are, for a newer server; they become a problem when none comes.
 */
import type { Pool } from "pg";
import { getLog } from "@/server/log";
import { knownTasks } from "@/server/runtime/lanes";
import { withPlatformSql } from "@/server/tenancy/with-tenant";

export type QueueProblem = "unknownJob" | "malformedJob" | "tenantGone";

/** Enters a problem, or that it has come again. */
export async function tellProblem(kind: QueueProblem, subject: string): Promise<void> {
  await withPlatformSql((client) =>
    client.query(
      `insert into queue_problems as p (kind, subject) values ($1, $2)
       on conflict (kind, subject) do update set jobs = p.jobs + 1, last_at = now()`,
      [kind, subject],
    ),
  );
}

const FIND_UNKNOWN = `
  select task_identifier as subject, count(*)::int as jobs, min(run_at) as first_at from graphile_worker.jobs
  where task_identifier <> all($1) and locked_at is null and run_at < now() - interval '10 seconds'
  group by task_identifier`;

/** Problems older than this are history. */
const TELL_UNKNOWN = `
  with unknown as (
    select * from unnest($1::text[], $2::int[], $3::timestamptz[]) as u (subject, jobs, first_at)
  ), solved as (
    delete from queue_problems p where p.last_at < now() - interval '1 week'
      or (p.kind = 'unknownJob' and p.subject <> all($1))
  )
  insert into queue_problems (kind, subject, jobs, first_at) select 'unknownJob', subject, jobs, first_at from unknown
  on conflict (kind, subject) do update set jobs = excluded.jobs, last_at = now()`;

/** Looks for jobs that wait although servers are there. */
export class UnknownJobs {
  private readonly queuePool: Pool;
  private told = new Set<string>();

  constructor(queuePool: Pool) {
    this.queuePool = queuePool;
  }

  async look(): Promise<void> {
    const { rows } = await this.queuePool.query<{ subject: string; jobs: number; first_at: Date }>(
      FIND_UNKNOWN,
      [knownTasks],
    );
    for (const { subject, jobs } of rows) {
      if (!this.told.has(subject)) {
        getLog("queue").warn(
          { job: subject, jobs },
          "The queue holds jobs of a kind that this server does not know. They wait for a server that does.",
        );
      }
    }
    this.told = new Set(rows.map(({ subject }) => subject));
    await withPlatformSql((client) =>
      client.query(TELL_UNKNOWN, [
        rows.map(({ subject }) => subject),
        rows.map(({ jobs }) => jobs),
        rows.map(({ first_at }) => first_at),
      ]),
    );
  }
}
