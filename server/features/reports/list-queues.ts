import type { PoolClient } from "pg";
import { z } from "zod";
import type { Lane } from "@/contracts/lane";
import { type QueueRow, QueueRowSchema } from "./get-processing-load.schema";

/** A backlog of millions must not make the page that shows it slow. */
const LIMIT = 10_000;

const sources: Record<Lane, string> = {
  advance: "select ready_at as at from instances where ready_at <= now()",
  effects: "select ready_at as at from effects where ready_at <= now() and lease_until is null",
  timers: `select due_at as at from timers where due_at <= now()
    union all select due_at from start_events where due_at <= now()`,
  deliveries: "select ready_at as at from deliveries where ready_at <= now()",
  permits: "select due_at as at from throttle_calls where due_at <= now()",
  repairs: `select o.ready_at as at from bulk_operations o join bulk_operation_rows r
    on r.tenant_id = o.tenant_id and r.operation_id = o.id and r.status = 'waiting' where o.ready_at <= now()`,
  reports: "select reports_at as at from tenant_upkeep where reports_at <= now()",
  chores: "select chores_at as at from tenant_upkeep where chores_at <= now()",
};

/** How much waits in each of the tenant's lanes now, and for how long. */
export async function listQueues(client: PoolClient): Promise<QueueRow[]> {
  const parts = Object.entries(sources).map(
    ([lane, source]) =>
      `select '${lane}' as lane, count(*)::int as waiting, ${LIMIT} as limit,
         greatest(coalesce(extract(epoch from now() - min(at)) * 1000, 0), 0)::float8 as "oldestMs"
       from (${source} order by at limit ${LIMIT}) waiting`,
  );
  const { rows } = await client.query(parts.join(" union all "));
  return z.array(QueueRowSchema).parse(rows);
}
