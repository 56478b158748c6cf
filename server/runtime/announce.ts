import type { PoolClient } from "pg";
import { afterCommit } from "../tenancy/after-commit";
import type { ProjectedRows } from "./projected-rows";
import { publishChange } from "./publish-change";
import { wakeLane } from "./wake-lanes";

/** Once the transaction has committed: tells open pages what changed and wakes the lanes that have work now. */
export function announce(client: PoolClient, tenantId: string, rows: ProjectedRows): void {
  afterCommit(client, () => {
    for (const { id, readyAt } of rows.instances) {
      publishChange(tenantId, id);
      if (readyAt !== null) {
        wakeLane(tenantId, "advance");
      }
    }
    if (rows.permits.length > 0 || rows.endedPermits.length > 0) {
      wakeLane(tenantId, "permits");
    }
    if (rows.effects.length > 0) {
      wakeLane(tenantId, "effects");
    }
  });
}
