import { once } from "node:events";
import pg from "pg";
import { deriveRoleUrl, QUEUE_ROLE } from "@/server/database-roles";
import { spawnWorkers } from "./spawn-workers";

const WARM_UP = 2_000;

export interface NoopSettings {
  processes: number;
  jobs: number;
  /** Absent: graphile-worker's defaults. */
  tuned?: boolean;
}

/** Jobs a second that plain graphile-worker runs which do nothing. */
export async function measureNoop(
  url: string,
  { processes, jobs, tuned = false }: NoopSettings,
): Promise<number> {
  const queueUrl = deriveRoleUrl(url, QUEUE_ROLE);
  const client = new pg.Client({ connectionString: queueUrl });
  await client.connect();
  const environment = { QUEUE_URL: queueUrl, NO_LOG_SUCCESS: "1", TUNED: tuned ? "1" : "" };
  const workers = spawnWorkers(processes, "bench/advance/noop-worker.ts", environment);
  const counts = new Map<number, number>();
  let whenDone: (() => void) | undefined;
  let wanted = 0;
  for (const [index, child] of workers.children.entries()) {
    child.on("message", (count) => {
      counts.set(index, Number(count));
      const total = [...counts.values()].reduce((sum, each) => sum + each, 0);
      if (total >= wanted) whenDone?.();
    });
  }
  const runBatch = async (count: number) => {
    wanted += count;
    const done = new Promise<void>((resolve) => {
      whenDone = resolve;
    });
    await client.query("begin");
    await client.query(
      `select from graphile_worker.add_jobs(array(
         select ('noop', '{}'::json, null, null, null, null, null, null)::graphile_worker.job_spec from generate_series(1, $1)))`,
      [count],
    );
    await client.query("commit");
    const started = performance.now();
    await done;
    return (performance.now() - started) / 1000;
  };
  try {
    await Promise.all(workers.children.map((child) => once(child, "message")));
    await runBatch(WARM_UP);
    return jobs / (await runBatch(jobs));
  } finally {
    await workers.stop();
    await client.end();
  }
}
