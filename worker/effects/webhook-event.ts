import type { PoolClient } from "pg";
import { v5 as nameBasedId } from "uuid";
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
export const webhookEvent: EffectEntry<"webhookEvent"> = async ({ request, ...event }) => {
  const { tenantId, id, instanceId, token, element } = event;
  const endpoints = await withTenantSql(tenantId, async (client) => {
    const wanting = await listWanting(client, tenantId, request.eventType);
    const deliveries = wanting.map((endpointId) => ({
      id: nameBasedId(endpointId, id),
      endpointId,
      request: { kind: "webhookDelivery", endpointId, eventId: id, timeoutSeconds: TIMEOUT_SECONDS },
    }));
    const values = [tenantId, instanceId, token, element, request.eventType, JSON.stringify(deliveries)];
    await client.query({ name: "stepwell_deliver_event", text: DELIVER, values });
    return wanting;
  });
  wakeLane(tenantId, "effects");
  return { kind: "succeeded", result: endpoints.length };
};

async function listWanting(client: PoolClient, tenantId: string, eventType: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from endpoints
     where tenant_id = $1 and disabled_at is null and (event_types = '{}' or $2 = any(event_types))`,
    [tenantId, eventType],
  );
  return rows.map(({ id }) => id);
}

const DELIVER = `
  with wanted as (
    select * from json_to_recordset($6::json) as w (id uuid, "endpointId" uuid, request json)
  ), told as (
    insert into webhook_deliveries (tenant_id, id, endpoint_id, instance_id, event_type)
    select $1, w.id, w."endpointId", $2, $5 from wanted w on conflict do nothing
  )
  insert into effects (tenant_id, id, instance_id, token, element, kind, awaited, request, max_attempts, backoff_seconds,
    ready_at, created_at)
  select $1, w.id, $2, $3, $4, 'webhookDelivery', false, w.request, ${ATTEMPTS}, ${BACKOFF_SECONDS}, now(), now()
  from wanted w on conflict do nothing`;
