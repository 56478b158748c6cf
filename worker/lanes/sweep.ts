/**
 * The safety net of the fast path: each second, tenants that have ready rows get a lane job if none waits. Whatever was
 * lost (a wake, a job, a server) is found here, because the truth is in the rows. Also starts what becomes due by time.
 *
 * Rows that have waited for longer than that get a second slot called as well: a server that froze may hold the first one,
 * until the database ends its transaction.
 */
import type { Pool } from "pg";
import { type Lane, lanes } from "@/contracts/lane";
import { addLaneJobs } from "@/server/runtime/add-lane-jobs";
import type { LaneJob } from "@/server/runtime/lanes";
import { withPlatformSql } from "@/server/tenancy/with-tenant";

/** A lane whose oldest row waits so long is not just busy. */
const STUCK_MS = 2_000;

/** Servers sweep each second; one that comes sooner after another has nothing to do. */
const GAP_MS = 700;

/** Adds the missing lane jobs, unless another server has just done so. */
export async function sweep(queuePool: Pool): Promise<void> {
  if (await isMyTurn()) await callReadyLanes(queuePool, lanes);
}

/** Adds the missing jobs of these lanes now: for who has just made work ready that was another server's. */
export async function callReadyLanes(queuePool: Pool, wanted: readonly Lane[]): Promise<void> {
  const jobs = await withPlatformSql(async (client) => {
    const found: LaneJob[] = [];
    for (const lane of wanted) {
      const { rows } = await client.query<{ tenant_id: string; waits: boolean }>(
        `select tenant_id, oldest_at < now() - interval '1 ms' * $1::float8 as waits from ${tenantsWithWork(lane)}`,
        [STUCK_MS],
      );
      for (const { tenant_id: tenantId, waits } of rows) {
        found.push({ tenantId, lane, slot: 0 });
        if (waits) found.push({ tenantId, lane, slot: 1 });
      }
    }
    return found;
  });
  await addLaneJobs(queuePool, jobs);
}

/** What the clock makes due is found in the order of time, the rest tenant by tenant. The word is one of ours. */
const tenantsWithWork = (lane: Lane) =>
  lane === "timers" ? "list_due_tenants()" : `list_ready_tenants('${lane}')`;

/** A transaction of its own, so that servers do not wait for each other's looking. */
async function isMyTurn(): Promise<boolean> {
  const { rowCount } = await withPlatformSql((client) =>
    client.query(
      `insert into sweeps (lanes, swept_at) values ($1, clock_timestamp())
       on conflict (lanes) do update set swept_at = excluded.swept_at
         where sweeps.swept_at < clock_timestamp() - interval '1 ms' * $2::float8`,
      [lanes.join(" "), GAP_MS],
    ),
  );
  return rowCount === 1;
}
