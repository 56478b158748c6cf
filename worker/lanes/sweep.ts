/**
 * The safety net of the fast path: each second, tenants that have ready rows get a lane job if none waits. Whatever was
 * lost (a wake, a job, a server) is found here, because the truth is in the rows. Also starts what becomes due by time.
 *
 * Rows that have waited for longer than that get a second slot called as well: a server that froze may hold the first one,
 * until the database ends its transaction.
 */
import type { Pool } from "pg";
import { lanes } from "@/contracts/lane";
import { addLaneJobs } from "@/server/runtime/add-lane-jobs";
import type { LaneJob } from "@/server/runtime/lanes";
import { withPlatformSql } from "@/server/tenancy/with-tenant";

/** A lane whose oldest row waits so long is not just busy. */
const STUCK_MS = 2_000;

/** Adds the missing lane jobs. */
export async function sweep(queuePool: Pool): Promise<void> {
  const jobs = await withPlatformSql(async (client) => {
    const found: LaneJob[] = [];
    for (const lane of lanes) {
      const { rows } = await client.query<{ tenant_id: string; waits: boolean }>(
        `select tenant_id, oldest_at < now() - interval '1 ms' * $2::float8 as waits from list_ready_tenants($1)`,
        [lane, STUCK_MS],
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
