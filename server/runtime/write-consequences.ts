/** Tasks, effects and timers of a batch of decisions: one statement per table that the batch touches. */
import type { PoolClient } from "pg";
import { booleans, floats, integers, jsons, texts, times, uuids } from "./array-parameters";
import { noteLateHours } from "./note-late-hours";
import type { ProjectedRows } from "./projected-rows";
import { startCalled } from "./start-called";
import { writeExchange } from "./write-exchange";
import { writePermits } from "./write-permits";
import { writeSubmissions } from "./write-submissions";
import { writeTasks } from "./write-tasks";

/** First what ends, then what begins, so that a step may end and begin again in one batch. */
export async function writeConsequences(
  client: PoolClient,
  tenantId: string,
  rows: ProjectedRows,
): Promise<void> {
  if (rows.endedTimers.length > 0) {
    await endTimers(client, tenantId, rows);
  }
  await writeTasks(client, tenantId, rows);
  await writeSubmissions(client, tenantId, rows);
  if (rows.effects.length > 0) {
    await insertEffects(client, tenantId, rows);
  }
  if (rows.exchange.calls.length > 0) {
    await startCalled(client, tenantId, rows);
  }
  await writePermits(client, tenantId, rows);
  if (rows.timers.length > 0) {
    await insertTimers(client, tenantId, rows);
  }
  if (rows.cancelledTokens.length > 0) {
    await cancelAtTokens(client, tenantId, rows);
  }
  if (rows.terminated.length > 0) {
    await cancelTerminated(client, tenantId, rows);
  }
  await writeExchange(client, tenantId, rows);
  await noteLateHours(client, tenantId, rows);
}

async function endTimers(
  client: PoolClient,
  tenantId: string,
  { endedTimers }: ProjectedRows,
): Promise<void> {
  await client.query({
    name: "stepwell_end_timers",
    text: `
      delete from timers t using unnest($2::uuid[], $3::int[], $4::text[]) as e (instance_id, token, purpose)
      where t.tenant_id = $1 and t.instance_id = e.instance_id and t.token = e.token and t.purpose = e.purpose`,
    values: [
      tenantId,
      uuids(endedTimers.map((row) => row.instanceId)),
      integers(endedTimers.map((row) => row.token)),
      texts(endedTimers.map((row) => row.purpose)),
    ],
  });
}

/** A repaired step that asks for the same again finds its row and opens it once more. */
async function insertEffects(
  client: PoolClient,
  tenantId: string,
  { effects }: ProjectedRows,
): Promise<void> {
  await client.query({
    name: "stepwell_insert_effects",
    text: `
      insert into effects (tenant_id, id, instance_id, token, element, kind, awaited, request, max_attempts,
        backoff_seconds, ready_at, created_at)
      select $1, n.id, n.instance_id, n.token, n.element, n.kind, n.awaited, n.request, n.max_attempts,
        n.backoff_seconds, n.at, n.at
      from unnest($2::uuid[], $3::uuid[], $4::int[], $5::text[], $6::text[], $7::bool[], $8::json[], $9::int[],
        $10::float8[], $11::timestamptz[])
        as n (id, instance_id, token, element, kind, awaited, request, max_attempts, backoff_seconds, at)
      on conflict (tenant_id, instance_id, id) do update set status = 'open', attempts = 0, ready_at = excluded.ready_at,
        lease_until = null, lease_token = null, lease_server = null, last_error = null, ended_at = null`,
    values: [
      tenantId,
      uuids(effects.map((row) => row.id)),
      uuids(effects.map((row) => row.instanceId)),
      integers(effects.map((row) => row.token)),
      texts(effects.map((row) => row.element)),
      texts(effects.map((row) => row.request.kind)),
      booleans(effects.map((row) => row.awaited)),
      jsons(effects.map((row) => row.request)),
      integers(effects.map((row) => row.maxAttempts)),
      floats(effects.map((row) => row.backoffSeconds)),
      times(effects.map((row) => row.at)),
    ],
  });
}

async function insertTimers(client: PoolClient, tenantId: string, { timers }: ProjectedRows): Promise<void> {
  await client.query({
    name: "stepwell_insert_timers",
    text: `
      insert into timers (tenant_id, instance_id, token, purpose, due_at)
      select $1, * from unnest($2::uuid[], $3::int[], $4::text[], $5::timestamptz[])`,
    values: [
      tenantId,
      uuids(timers.map((row) => row.instanceId)),
      integers(timers.map((row) => row.token)),
      texts(timers.map((row) => row.purpose)),
      times(timers.map((row) => row.dueAt)),
    ],
  });
}

/** After what begins, since a decision may give up what it has begun; token ids are never used again. */
async function cancelAtTokens(
  client: PoolClient,
  tenantId: string,
  { cancelledTokens }: ProjectedRows,
): Promise<void> {
  await client.query({
    name: "stepwell_cancel_at_tokens",
    text: `
      with gone as (
        select * from unnest($2::uuid[], $3::int[], $4::timestamptz[]) as g (instance_id, token, at)
      ), cancelled_tasks as (
        update tasks t set status = 'cancelled', ended_at = g.at from gone g
        where t.tenant_id = $1 and t.instance_id = g.instance_id and t.token = g.token and t.status = 'open'
      ), cancelled_effects as (
        update effects e set status = 'cancelled', ended_at = g.at, ready_at = null, lease_until = null,
          lease_token = null, lease_server = null from gone g
        where e.tenant_id = $1 and e.instance_id = g.instance_id and e.token = g.token and e.status = 'open'
      )
      delete from timers t using gone g
      where t.tenant_id = $1 and t.instance_id = g.instance_id and t.token = g.token`,
    values: [
      tenantId,
      uuids(cancelledTokens.map((row) => row.instanceId)),
      integers(cancelledTokens.map((row) => row.token)),
      times(cancelledTokens.map((row) => row.at)),
    ],
  });
}

async function cancelTerminated(
  client: PoolClient,
  tenantId: string,
  { terminated }: ProjectedRows,
): Promise<void> {
  // What has happened has happened: events that were told before the end are delivered.
  await client.query({
    name: "stepwell_cancel_terminated",
    text: `
      with gone as (
        select * from unnest($2::uuid[], $3::timestamptz[]) as g (instance_id, at)
      ), cancelled_tasks as (
        update tasks t set status = 'cancelled', ended_at = g.at from gone g
        where t.tenant_id = $1 and t.instance_id = g.instance_id and t.status = 'open'
      ), cancelled_effects as (
        update effects e set status = 'cancelled', ended_at = g.at, ready_at = null, lease_until = null,
          lease_token = null, lease_server = null from gone g
        where e.tenant_id = $1 and e.instance_id = g.instance_id and e.status = 'open'
          and e.kind not in ('webhookEvent', 'webhookDelivery')
      )
      delete from timers t using gone g where t.tenant_id = $1 and t.instance_id = g.instance_id`,
    values: [
      tenantId,
      uuids(terminated.map((row) => row.instanceId)),
      times(terminated.map((row) => row.at)),
    ],
  });
}
