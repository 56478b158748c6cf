/**
 * A step during which servers died again and again is stopped as an incident. Here the suite kills them, so that it may meet
 * steps that are without guilt: somebody looks at them and tries again, as an operator would.
 */
import type pg from "pg";
import type { ChaosTenant } from "./chaos-stage";

/** How such an incident reads. */
export const SERVERS_DIED = /server that carried this step out died|servers? died/i;

type Row = { tenantId: string; id: string; tokens: Record<string, { wait?: string; incident?: string }> };

/** Retries every one that waits; gives how many. */
export async function retrySuspects(admin: pg.Client, tenants: readonly ChaosTenant[]): Promise<number> {
  const { rows } = await admin.query<Row>(
    `select tenant_id as "tenantId", id, state -> 'tokens' as tokens from instances
     where ended_at is null and incidents > 0`,
  );
  let retried = 0;
  for (const { tenantId, id: instanceId, tokens } of rows) {
    const caller = tenants.find((tenant) => tenant.tenantId === tenantId)?.caller;
    for (const [token, { incident }] of Object.entries(tokens)) {
      if (caller !== undefined && incident !== undefined && SERVERS_DIED.test(incident)) {
        await caller.instances.retryIncident({ instanceId, token: Number(token) });
        retried += 1;
      }
    }
  }
  return retried;
}
