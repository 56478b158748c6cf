import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { deriveRoleUrl, QUEUE_ROLE } from "@/server/database-roles";
import { addLaneJobs } from "@/server/runtime/add-lane-jobs";
import { automaticSteps } from "../cluster/automatic-steps";
import type { BenchCluster } from "../cluster/bench-cluster";
import { type Measured, measure } from "../cluster/measured";
import { runWorkers } from "../cluster/run-workers";
import { seedReady } from "../cluster/seed-instances";
import { type SeededTenant, seedTenant } from "../cluster/seed-tenant";

/** Of an instance; start and end are passed too, but do not count. */
export const STEPS = 5;
const ELEMENTS = STEPS + 2;
const POLL_MS = 10;

/** Instances that so many real worker processes bring from started to completed. */
export async function measureInstances(
  { postmaster, withDatabase }: BenchCluster,
  workerCount: number,
  { warmUp, count }: { warmUp: number; count: number },
): Promise<Measured> {
  return withDatabase(async (url) => {
    const client = new pg.Client({ connectionString: url });
    const queue = new pg.Pool({ connectionString: deriveRoleUrl(url, QUEUE_ROLE), max: 1 });
    await client.connect();
    const seed = await seedTenant(client, automaticSteps(STEPS));
    const workers = await runWorkers(client, url, workerCount);
    try {
      await seedAtOnce(client, seed, warmUp);
      await advanceAll(client, queue, seed.tenantId);
      await seedAtOnce(client, seed, count);
      const measured = await measure(count, { postmaster, processes: workers.pids }, () =>
        advanceAll(client, queue, seed.tenantId),
      );
      await checkComplete(client, warmUp + count);
      return measured;
    } finally {
      await workers.stop();
      await queue.end();
      await client.end();
    }
  });
}

/** The instances appear all at once with the commit. */
export async function seedAtOnce(client: pg.Client, seed: SeededTenant, count: number): Promise<void> {
  await client.query("begin");
  await seedReady(client, seed, count);
  await client.query("analyze instances, journal, step_facts");
  await client.query("commit");
}

/** Wakes the lane and waits until no instance is ready any more. */
async function advanceAll(client: pg.Client, queue: pg.Pool, tenantId: string): Promise<void> {
  await addLaneJobs(queue, [{ tenantId, lane: "advance", slot: 0 }]);
  for (;;) {
    const { rowCount } = await client.query(
      "select from instances where tenant_id = $1 and ready_at is not null limit 1",
      [tenantId],
    );
    if (rowCount === 0) return;
    await pause(POLL_MS);
  }
}

/** A figure counts only when the work was done: every instance complete, journal and facts there. */
export async function checkComplete(client: pg.Client, count: number): Promise<void> {
  const { rows } = await client.query<{ instances: number; journal: number; facts: number }>(
    `select (select count(*)::int from instances where status = 'completed') as instances,
       (select count(*)::int from journal) as journal, (select count(*)::int from step_facts) as facts`,
  );
  const [{ instances, journal, facts } = { instances: 0, journal: 0, facts: 0 }] = rows;
  if (instances !== count || journal !== 2 * count || facts !== ELEMENTS * count) {
    throw new Error(
      `Of ${count} instances ${instances} completed, with ${journal} journal rows and ${facts} facts.`,
    );
  }
}
