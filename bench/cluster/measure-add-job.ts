import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { deriveRoleUrl, QUEUE_ROLE } from "@/server/database-roles";
import type { BenchCluster } from "./bench-cluster";
import { preciseNow } from "./precise-now";
import { spawnWorkers } from "./spawn-workers";

const WARM_UP = 20;
const PAUSE_MS = 15;

/** Milliseconds from calling plain graphile-worker's add_job to the start of the job in another process, nothing else at work. */
export function measureAddJob({ withDatabase }: BenchCluster, count: number): Promise<number[]> {
  return withDatabase(async (url) => {
    const queueUrl = deriveRoleUrl(url, QUEUE_ROLE);
    const client = new pg.Client({ connectionString: queueUrl });
    await client.connect();
    const workers = spawnWorkers(1, "bench/cluster/start-time-worker.ts", {
      QUEUE_URL: queueUrl,
      NO_LOG_SUCCESS: "1",
    });
    const [child] = workers.children;
    try {
      if (child === undefined) throw new Error("No worker was started.");
      await once(child, "message");
      const waits: number[] = [];
      for (let number = 0; number < WARM_UP + count; number += 1) {
        await pause(PAUSE_MS);
        const started = once(child, "message");
        const before = preciseNow();
        await client.query("select from graphile_worker.add_job('told')");
        const [at] = await started;
        if (number >= WARM_UP) waits.push(Number(at) - before);
      }
      return waits;
    } finally {
      await workers.stop();
      await client.end();
    }
  });
}
