/**
 * The safety net of the fast path: each second, tenants that have ready rows get a lane job if none waits. Whatever was
 * lost (a wake, a job, a server) is found here, because the truth is in the rows. Also starts what becomes due by time.
 */
import type { Pool } from "pg";
import { lanes } from "@/contracts/lane";
import { addLaneJobs } from "@/server/runtime/add-lane-jobs";
import type { LaneJob } from "@/server/runtime/lanes";
import { withPlatformSql } from "@/server/tenancy/with-tenant";

/** Adds the missing lane jobs. */
export async function sweep(queuePool: Pool): Promise<void> {
  const jobs = await withPlatformSql(async (client) => {
    const found: LaneJob[] = [];
    for (const lane of lanes) {
      const { rows } = await client.query<{ tenant_id: string }>(
        "select tenant_id from list_ready_tenants($1)",
        [lane],
      );
      found.push(...rows.map((row) => ({ tenantId: row.tenant_id, lane, slot: 0 })));
    }
    return found;
  });
  await addLaneJobs(queuePool, jobs);
}
