import { setTimeout as pause } from "node:timers/promises";
import type { Pool } from "pg";
import { unlockJobs } from "./take-over";

const POLL_MS = 20;
const PATIENCE_MS = 5_000;

/**
 * graphile-worker stops without waiting for the row of the last finished job to go. Waits until no job is locked by these
 * pools; what is still locked then is given back.
 */
export async function awaitUnlocked(queuePool: Pool, poolIds: readonly string[]): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    const { rowCount } = await queuePool.query(
      "select from graphile_worker.jobs where locked_by = any($1) limit 1",
      [poolIds],
    );
    if (rowCount === 0) {
      return;
    }
    await pause(POLL_MS);
  }
  await unlockJobs(queuePool, poolIds);
}
