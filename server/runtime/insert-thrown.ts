import type { PoolClient } from "pg";
import { floats, jsons, texts, times, uuids } from "./array-parameters";
import type { Thrown } from "./exchange-rows";

/**
 * Writes what was sent. A signal has reached all it ever will, a message waits to be matched. One whose idempotency key
 * is known already is left out; gives the ids that are new.
 */
export async function insertThrown(
  client: PoolClient,
  tenantId: string,
  thrown: readonly Thrown[],
): Promise<Set<string>> {
  const { rows } = await client.query<{ id: string }>({
    name: "stepwell_insert_thrown",
    text: `
      insert into messages (tenant_id, id, kind, name, correlation_key, payload, sender_instance_id, sender_member_id,
        idempotency_key, created_at, expires_at, status, ended_at)
      select $1, t.id, t.kind, t.name, t.correlation_key, t.payload, t.instance_id, t.member_id, t.idempotency_key, t.at,
        t.at + interval '1 second' * t.ttl, case when t.kind = 'signal' then 'delivered' else 'waiting' end,
        case when t.kind = 'signal' then t.at end
      from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::json[], $7::uuid[], $8::uuid[], $9::text[],
        $10::timestamptz[], $11::float8[])
        as t (id, kind, name, correlation_key, payload, instance_id, member_id, idempotency_key, at, ttl)
      on conflict (tenant_id, idempotency_key) where idempotency_key is not null do nothing
      returning id`,
    values: [
      tenantId,
      uuids(thrown.map((row) => row.id)),
      texts(thrown.map((row) => row.kind)),
      texts(thrown.map((row) => row.name)),
      texts(thrown.map((row) => row.correlationKey)),
      jsons(thrown.map((row) => row.payload)),
      uuids(thrown.map(({ sender }) => ("instanceId" in sender ? sender.instanceId : null))),
      uuids(thrown.map(({ sender }) => ("memberId" in sender ? sender.memberId : null))),
      texts(thrown.map((row) => row.idempotencyKey)),
      times(thrown.map((row) => row.at)),
      floats(thrown.map((row) => row.ttlSeconds)),
    ],
  });
  return new Set(rows.map((row) => row.id));
}
