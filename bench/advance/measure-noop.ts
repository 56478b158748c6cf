import { once } from "node:events";
import pg from "pg";
import { deriveRoleUrl, QUEUE_ROLE } from "@/server/database-roles";
import type { BenchCluster } from "../cluster/bench-cluster";
import { type Measured, measure } from "../cluster/measured";
import { spawnWorkers } from "../cluster/spawn-workers";
import { countRuns } from "./count-runs";

export interface NoopSettings {
  processes: number;
  warmUp: number;
  jobs: number;
  /** Absent: graphile-worker's defaults. */
  tuned?: boolean;
}

/** Jobs that plain graphile-worker runs which do nothing. */
export async function measureNoop(
  { postmaster, withDatabase }: BenchCluster,
  { processes, warmUp, jobs, tuned = false }: NoopSettings,
): Promise<Measured> {
  return withDatabase(async (url) => {
    const queueUrl = deriveRoleUrl(url, QUEUE_ROLE);
    const client = new pg.Client({ connectionString: queueUrl });
    await client.connect();
    const environment = { QUEUE_URL: queueUrl, NO_LOG_SUCCESS: "1", TUNED: tuned ? "1" : "" };
    const workers = spawnWorkers(processes, "bench/advance/noop-worker.ts", environment);
    try {
      const reached = countRuns(workers);
      await Promise.all(workers.children.map((child) => once(child, "message")));
      await Promise.all([reached(warmUp), addNoops(client, warmUp)]);
      const done = reached(warmUp + jobs);
      await addNoops(client, jobs);
      return await measure(jobs, { postmaster, processes: workers.pids }, () => done);
    } finally {
      await workers.stop();
      await client.end();
    }
  });
}

/** All appear at once with the commit. */
async function addNoops(client: pg.Client, count: number): Promise<void> {
  await client.query(
    `select from graphile_worker.add_jobs(array(
       select ('noop', '{}'::json, null, null, null, null, null, null)::graphile_worker.job_spec from generate_series(1, $1)))`,
    [count],
  );
}
