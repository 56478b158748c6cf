/**
 * Permissions in the transaction of the decision that asks for them, gets them or gives them back: whatever dies, nobody
 * holds one without being at work, and nobody waits unseen.
 */
import type { PoolClient } from "pg";
import { floats, integers, texts, times, uuids } from "./array-parameters";
import type { ProjectedRows } from "./projected-rows";

/** What is given back goes last: a decision may give up what it has just asked for. */
export async function writePermits(client: PoolClient, tenantId: string, rows: ProjectedRows): Promise<void> {
  if (rows.grantedPermits.length > 0) await grant(client, tenantId, rows);
  if (rows.permits.length > 0) await ask(client, tenantId, rows);
  if (rows.endedPermits.length > 0) await giveBack(client, tenantId, rows);
}

/**
 * A place is held until it is given back; a start counts by itself until its period is over. Of a step the row of its rate stays
 * as long as the token does: a try that is made again is a start of that rate too.
 */
async function grant(client: PoolClient, tenantId: string, { grantedPermits }: ProjectedRows): Promise<void> {
  await client.query({
    name: "stepwell_grant_permits",
    text: `
      with granted as (
        select * from unnest($2::uuid[], $3::int[], $4::text[]) as g (instance_id, token, kind)
      ), placed as (
        update permits p set granted_at = clock_timestamp() from granted g
        where p.tenant_id = $1 and p.instance_id = g.instance_id and p.token = g.token and p.kind = g.kind
          and g.kind = 'concurrency'
      ), begun as (
        update permits p set granted_at = clock_timestamp() from granted g
        where p.tenant_id = $1 and p.instance_id = g.instance_id and p.token = g.token and p.kind = g.kind
          and g.kind = 'rate' and p.element is not null
        returning p.throttle, p.instance_id, p.token, p.per_seconds
      ), entered as (
        delete from permits p using granted g
        where p.tenant_id = $1 and p.instance_id = g.instance_id and p.token = g.token and p.kind = g.kind
          and g.kind = 'rate' and p.element is null
        returning p.throttle, p.instance_id, p.token, p.per_seconds
      ), started as (
        select * from begun union all select * from entered
      )
      insert into permit_starts (tenant_id, throttle, at, instance_id, token, until)
      select $1, throttle, clock_timestamp(), instance_id, token, clock_timestamp() + make_interval(secs => per_seconds)
      from started`,
    values: [
      tenantId,
      uuids(grantedPermits.map((row) => row.instanceId)),
      integers(grantedPermits.map((row) => row.token)),
      texts(grantedPermits.map((row) => row.kind)),
    ],
  });
}

/** A step that was repaired asks again: at the end of the queue. */
async function ask(client: PoolClient, tenantId: string, { permits }: ProjectedRows): Promise<void> {
  await client.query({
    name: "stepwell_ask_permits",
    text: `
      with asked as (
        insert into permits (tenant_id, instance_id, token, kind, throttle, process_id, element, key, max, per_seconds,
          asked_at)
        select $1, * from unnest($2::uuid[], $3::int[], $4::text[], $5::uuid[], $6::uuid[], $7::text[], $8::text[],
          $9::int[], $10::float8[], $11::timestamptz[])
        on conflict (tenant_id, instance_id, token, kind) do update set throttle = excluded.throttle, key = excluded.key,
          max = excluded.max, per_seconds = excluded.per_seconds, asked_at = excluded.asked_at, granted_at = null
        returning throttle
      )
      insert into throttle_calls (tenant_id, throttle, due_at) select distinct $1::uuid, throttle, now() from asked`,
    values: [
      tenantId,
      uuids(permits.map((row) => row.instanceId)),
      integers(permits.map((row) => row.token)),
      texts(permits.map((row) => row.kind)),
      uuids(permits.map((row) => row.throttle)),
      uuids(permits.map((row) => row.processId)),
      texts(permits.map((row) => row.element)),
      texts(permits.map((row) => row.key)),
      integers(permits.map((row) => row.limit)),
      floats(permits.map((row) => row.per ?? null)),
      times(permits.map((row) => row.at)),
    ],
  });
}

/** The process's own place is kept until the instance ends; who only waits for it leaves the queue. */
async function giveBack(
  client: PoolClient,
  tenantId: string,
  { endedPermits }: ProjectedRows,
): Promise<void> {
  await client.query({
    name: "stepwell_end_permits",
    text: `
      with gone as (
        delete from permits p using unnest($2::uuid[], $3::int[]) as e (instance_id, token)
        where p.tenant_id = $1 and p.instance_id = e.instance_id
          and (e.token is null or (p.token = e.token and (p.element is not null or p.granted_at is null)))
        returning p.throttle, p.kind, p.granted_at
      )
      insert into throttle_calls (tenant_id, throttle, due_at)
      select distinct $1::uuid, throttle, now() from gone where granted_at is not null and kind = 'concurrency'`,
    values: [
      tenantId,
      uuids(endedPermits.map((row) => row.instanceId)),
      integers(endedPermits.map((row) => row.token)),
    ],
  });
}
