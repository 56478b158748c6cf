import { lanes } from "@/contracts/lane";
import { withPlatformSql } from "../tenancy/with-tenant";
import { keepFresh } from "./keep-fresh";

export interface LaneBacklog {
  lane: string;
  /** Tenants that have rows which could go on now. */
  tenants: number;
  /** Seconds that the oldest of these rows has waited. */
  oldestSeconds: number;
}

const FRESH_MS = 5_000;

/** What waits in each lane on all servers together. Costs a probe per tenant that waits, as the workers' sweep does. */
export const readLaneBacklog = keepFresh(FRESH_MS, () =>
  withPlatformSql(async (client) => {
    const backlog: LaneBacklog[] = [];
    for (const lane of lanes) {
      const { rows } = await client.query<{ tenants: number; oldest: number }>(
        `select count(*)::int as tenants,
           greatest(coalesce(extract(epoch from now() - min(oldest_at)), 0), 0)::float8 as oldest
         from list_ready_tenants($1)`,
        [lane],
      );
      backlog.push({ lane, tenants: rows[0]?.tenants ?? 0, oldestSeconds: rows[0]?.oldest ?? 0 });
    }
    return backlog;
  }),
);
