/**
 * Takes effects under a lease. While the lease lasts nobody else takes them; `ready_at` moves to its end, so that what a
 * dead server held becomes ready again by itself. Only who holds the lease's token may report.
 */
import { randomUUID } from "node:crypto";
import type { EffectRequest } from "@/contracts/journal";
import { withTenantByKeys } from "@/server/tenancy/with-tenant";
import type { ClaimedEffect } from "./claimed-effect";
import { quarantine, SUSPECT_CRASHES } from "./quarantine";
import { effectKinds } from "./registry";
import { releaseClaim } from "./release-claim";

type ClaimedRow = {
  id: string;
  instance_id: string;
  token: number;
  element: string;
  awaited: boolean;
  request: EffectRequest;
  attempts: number;
  max_attempts: number;
  backoff_seconds: number;
  traceparent: string | null;
  crashes: number;
  waited: number;
};

/** A lease outlasts the call's own time limit (e-mail: 60 s) by half a minute for claiming and reporting. */
const CLAIM = `
  with chosen as (
    select instance_id, id, ready_at from effects
    where tenant_id = $1 and ready_at <= now() and status = 'open' and kind = any($5)
    order by ready_at limit $2
    for no key update skip locked
  )
  update effects e set attempts = e.attempts + 1, lease_token = $3, lease_server = $4, in_trial = false,
    lease_until = now() + interval '1 second' * (30 + coalesce((e.request->>'timeoutSeconds')::float8, 60)),
    ready_at = now() + interval '1 second' * (30 + coalesce((e.request->>'timeoutSeconds')::float8, 60))
  from chosen c where e.tenant_id = $1 and e.instance_id = c.instance_id and e.id = c.id
  returning e.id, e.instance_id, e.token, e.element, e.awaited, e.request, e.attempts, e.max_attempts, e.backoff_seconds, e.traceparent,
    e.crashes, extract(epoch from clock_timestamp() - c.ready_at)::float8 * 1000 as waited`;

export async function claimEffects(
  { tenantId, serverId }: { tenantId: string; serverId: string },
  limit: number,
): Promise<{ claimed: ClaimedEffect[]; maxWaitMs: number }> {
  if (limit === 0) {
    return { claimed: [], maxWaitMs: 0 };
  }
  const leaseToken = randomUUID();
  return await withTenantByKeys(tenantId, async (client) => {
    const { rows } = await client.query<ClaimedRow>({
      name: "stepwell_claim_effects",
      text: CLAIM,
      values: [tenantId, limit, leaseToken, serverId, effectKinds],
    });
    const maxWaitMs = rows.reduce((longest, row) => Math.max(longest, row.waited), 0);
    const claimed = rows.map((row) => claimedEffect(row, { tenantId, serverId, leaseToken }));
    const suspects = rows.filter((row) => row.crashes >= SUSPECT_CRASHES);
    if (suspects.length === 0) return { claimed, maxWaitMs };
    return { claimed: await quarantine(client, claimed, suspects), maxWaitMs };
  }).catch((error: unknown) => {
    void releaseClaim(tenantId, leaseToken);
    throw error;
  });
}

const claimedEffect = (
  row: ClaimedRow,
  claim: Pick<ClaimedEffect, "tenantId" | "serverId" | "leaseToken">,
): ClaimedEffect => ({
  ...claim,
  id: row.id,
  instanceId: row.instance_id,
  token: row.token,
  element: row.element,
  awaited: row.awaited,
  request: row.request,
  attempt: row.attempts,
  maxAttempts: row.max_attempts,
  backoffSeconds: row.backoff_seconds,
  traceparent: row.traceparent,
});
