import { setTimeout as pause } from "node:timers/promises";
import { getLog } from "@/server/log";
import { withTenantByKeys } from "@/server/tenancy/with-tenant";

const PAUSE_MS = 500;
const TRIES = 60;

/**
 * Gives back a claim whose answer was lost with the connection: it may have been committed, and nobody acts on it. Without
 * this its effects would wait until the lease ends.
 */
export async function releaseClaim(tenantId: string, leaseToken: string): Promise<void> {
  for (let left = TRIES; left > 0; left -= 1) {
    await pause(PAUSE_MS, undefined, { ref: false });
    try {
      await withTenantByKeys(tenantId, (client) =>
        client.query(
          `update effects set attempts = attempts - 1, ready_at = now(), lease_until = null, lease_token = null,
             lease_server = null
           where tenant_id = $1 and lease_token = $2 and status = 'open'`,
          [tenantId, leaseToken],
        ),
      );
      return;
    } catch (error) {
      getLog("effects").debug({ error, tenantId }, "a lost claim could not be given back yet");
    }
  }
}
