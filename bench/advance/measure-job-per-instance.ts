import { once } from "node:events";
import pg from "pg";
import { deriveRoleUrl, QUEUE_ROLE } from "@/server/database-roles";
import { automaticSteps } from "../cluster/automatic-steps";
import type { BenchCluster } from "../cluster/bench-cluster";
import { type Measured, measure } from "../cluster/measured";
import { seedTenant } from "../cluster/seed-tenant";
import { spawnWorkers } from "../cluster/spawn-workers";
import { countRuns } from "./count-runs";
import { checkComplete, STEPS, seedAtOnce } from "./measure-instances";

/**
 * The same instances with a job of tuned, plain graphile-worker for each, which runs its steps through our runtime in one
 * transaction of its own: what one would build without lanes.
 */
export async function measureJobPerInstance(
  { postmaster, withDatabase }: BenchCluster,
  { processes, warmUp, count }: { processes: number; warmUp: number; count: number },
): Promise<Measured> {
  return withDatabase(async (url) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const seed = await seedTenant(client, automaticSteps(STEPS));
    const environment = {
      DATABASE_URL: url,
      QUEUE_URL: deriveRoleUrl(url, QUEUE_ROLE),
      NO_LOG_SUCCESS: "1",
      LOG_LEVEL: "error",
      TUNED: "1",
    };
    const workers = spawnWorkers(processes, "bench/advance/instance-worker.ts", environment);
    try {
      const reached = countRuns(workers);
      await Promise.all(workers.children.map((child) => once(child, "message")));
      await seedAtOnce(client, seed, warmUp);
      await Promise.all([reached(warmUp), addJobs(client)]);
      await seedAtOnce(client, seed, count);
      const done = reached(warmUp + count);
      await addJobs(client);
      const measured = await measure(count, { postmaster, processes: workers.pids }, () => done);
      await checkComplete(client, warmUp + count);
      return measured;
    } finally {
      await workers.stop();
      await client.end();
    }
  });
}

/** A job for each instance that is ready; all appear at once with the commit. */
async function addJobs(client: pg.Client): Promise<void> {
  await client.query(
    `select from graphile_worker.add_jobs(array(
       select ('instance', json_build_object('tenantId', tenant_id, 'instanceId', id), null, null, null, null, null, null)
         ::graphile_worker.job_spec from instances where ready_at is not null))`,
  );
}
