import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { spawnWorkers, type Workers } from "./spawn-workers";

/** Starts so many real worker servers on the database and waits until all of them run. */
export async function runWorkers(client: pg.Client, url: string, count: number): Promise<Workers> {
  const workers = spawnWorkers(count, "worker/main.ts", {
    DATABASE_URL: url,
    LOG_LEVEL: "error",
    ALLOW_PRIVATE_NETWORK: "true",
  });
  for (;;) {
    const { rowCount } = await client.query(
      "select from servers where state = 'running' and pool_ids <> '{}'",
    );
    if (rowCount === count) return workers;
    await pause(50);
  }
}
