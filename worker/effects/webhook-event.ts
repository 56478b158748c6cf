import { wakeLane } from "@/server/runtime/wake-lanes";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import type { EffectEntry } from "./effect-entry";

/** About a day: twelve tries that double from 5 seconds to an hour, then one an hour. */
const ATTEMPTS = 36;
const BACKOFF_SECONDS = 5;
/** As long as Standard Webhooks asks a sender to wait. */
const TIMEOUT_SECONDS = 20;

/**
 * Finds who wants the event, and makes a delivery for each: an effect of its own, so that one endpoint that is down holds no
 * other up. Made again after a crash, the deliveries are the same: their ids follow from event and endpoint.
 */
export const webhookEvent: EffectEntry<"webhookEvent"> = async ({ request, ...effect }) => {
  const { tenantId, id, instanceId, token, element } = effect;
  const made = await withTenantSql(tenantId, (client) =>
    client.query({
      name: "stepwell_deliver_event",
      text: DELIVER,
      values: [
        tenantId,
        id,
        instanceId,
        token,
        element,
        request.eventType,
        ATTEMPTS,
        BACKOFF_SECONDS,
        TIMEOUT_SECONDS,
      ],
    }),
  );
  wakeLane(tenantId, "effects");
  return { kind: "succeeded", result: made.rowCount };
};

const DELIVER = `
  with wanted as (
    select e.id as endpoint_id, md5($2::text || ' ' || e.id::text)::uuid as id from endpoints e
    where e.tenant_id = $1 and e.disabled_at is null and (e.event_types = '{}' or $6 = any(e.event_types))
  ), told as (
    insert into webhook_deliveries (tenant_id, id, endpoint_id, instance_id, event_type)
    select $1, w.id, w.endpoint_id, $3, $6 from wanted w on conflict do nothing
  )
  insert into effects (tenant_id, id, instance_id, token, element, kind, awaited, request, max_attempts, backoff_seconds,
    ready_at, created_at)
  select $1, w.id, $3, $4, $5, 'webhookDelivery', false, jsonb_build_object('kind', 'webhookDelivery',
    'endpointId', w.endpoint_id, 'eventId', $2::uuid, 'timeoutSeconds', $9::int), $7, $8, now(), now()
  from wanted w on conflict do nothing`;
