import type { PoolClient } from "pg";
import { Webhook } from "standardwebhooks";
import { env } from "@/server/env";
import { decryptSecret } from "@/server/features/hooks/hook-secret";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import type { EffectEntry, Outcome } from "./effect-entry";
import { readRetryAfter } from "./retry-after";
import { excerpt, sendGuarded } from "./send-guarded";

const GONE = 410;

type Sending = {
  url: string;
  is_disabled: boolean;
  secret_encrypted: string;
  previous_secret_encrypted: string | null;
  event_type: string;
  data: unknown;
  told_at: Date;
  slug: string;
};

/**
 * Sends one endpoint its copy of an event, signed as Standard Webhooks describes. Any answer but 2xx is tried again, since
 * the receiver may mend it; 410 says that nobody wants events there any more.
 */
export const webhookDelivery: EffectEntry<"webhookDelivery"> = async (effect, signal) => {
  const { tenantId, instanceId, request } = effect;
  const sending = await withTenantSql(tenantId, (client) => loadSending(client, effect));
  if (sending === undefined) {
    return { kind: "failed", reason: "The endpoint has been removed." };
  }
  if (sending.is_disabled) {
    return { kind: "failed", reason: "The endpoint is disabled." };
  }
  const body = JSON.stringify({
    type: sending.event_type,
    timestamp: sending.told_at.toISOString(),
    data: sending.data,
    request: { id: instanceId, url: `${env.baseUrl}/${sending.slug}/requests/${instanceId}` },
  });
  const headers = await signed(request, sending, body);
  const { url } = sending;
  const { timeoutSeconds } = request;
  const answered = await sendGuarded({ url, method: "POST", headers, body, timeoutSeconds }, signal);
  if ("kind" in answered) {
    return answered;
  }
  const { statusCode: status, headers: received } = answered.response;
  await withTenantSql(tenantId, (client) => noteAnswer(client, effect, status));
  return judge(url, status, {
    text: answered.answer.ok ? answered.answer.text : "",
    afterMs: readRetryAfter(received["retry-after"], Date.now()),
  });
};

type Delivery = Pick<Parameters<typeof webhookDelivery>[0], "tenantId" | "id" | "instanceId" | "request">;

async function loadSending(client: PoolClient, { tenantId, instanceId, request }: Delivery) {
  const { rows } = await client.query<Sending>({
    name: "stepwell_load_delivery",
    text: `
      select e.url, e.disabled_at is not null as is_disabled, e.secret_encrypted,
        case when e.previous_secret_until > now() then e.previous_secret_encrypted end as previous_secret_encrypted,
        f.request->>'eventType' as event_type, f.request->'data' as data, f.created_at as told_at, t.slug
      from endpoints e
      join effects f on f.tenant_id = e.tenant_id and f.instance_id = $2 and f.id = $4
      join tenants t on t.id = e.tenant_id
      where e.tenant_id = $1 and e.id = $3`,
    values: [tenantId, instanceId, request.endpointId, request.eventId],
  });
  return rows[0];
}

/** While a new secret is being put in place the receiver may know either. */
async function signed(
  { endpointId, eventId }: Delivery["request"],
  { secret_encrypted, previous_secret_encrypted }: Sending,
  body: string,
): Promise<Record<string, string>> {
  const encrypted = [secret_encrypted, previous_secret_encrypted].filter((secret) => secret !== null);
  const secrets = await Promise.all(encrypted.map((secret) => decryptSecret(secret, endpointId)));
  const at = new Date();
  return {
    "content-type": "application/json",
    "user-agent": "Stepwell",
    "webhook-id": eventId,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(eventId, at, body)).join(" "),
  };
}

/** What the log shows; an endpoint that is gone is asked no more. */
async function noteAnswer(
  client: PoolClient,
  { tenantId, id, request }: Delivery,
  status: number,
): Promise<void> {
  await client.query("update webhook_deliveries set response_status = $3 where tenant_id = $1 and id = $2", [
    tenantId,
    id,
    status,
  ]);
  if (status === GONE) {
    await client.query(
      `update endpoints set disabled_at = now(), disabled_reason = 'It answered 410: nobody wants events there any more.'
       where tenant_id = $1 and id = $2 and disabled_at is null`,
      [tenantId, request.endpointId],
    );
  }
}

function judge(url: string, status: number, { text, afterMs }: { text: string; afterMs?: number }): Outcome {
  if (status >= 200 && status < 300) {
    return { kind: "succeeded", result: null };
  }
  const reason = `${new URL(url).host} answered ${status}${excerpt(text)}.`;
  return status === GONE ? { kind: "failed", reason } : { kind: "retry", reason, afterMs };
}
