import type { PoolClient } from "pg";
import type { Value } from "@/contracts/value";
import { getLog } from "../log";
import { withTenantByKeys } from "../tenancy/with-tenant";
import { isNobodysFault } from "./nobodys-fault";
import { startInstance } from "./start-instance";
import type { SliceResult } from "./work-slice";

type StartRow = {
  id: string;
  process_id: string;
  element: string;
  message_id: string | null;
  payload: Value | null;
  waited: number;
};

const MAX_ATTEMPTS = 3;

const TAKE = `
  select d.id, d.process_id, d.element, d.message_id, m.payload,
    extract(epoch from clock_timestamp() - d.ready_at)::float8 * 1000 as waited
  from deliveries d left join messages m on m.tenant_id = $1 and m.id = d.message_id
  where d.tenant_id = $1 and d.process_id is not null and d.ready_at <= now()
  order by d.ready_at, d.id limit 1
  for update of d skip locked`;

/**
 * Starts instances whose start event has happened, up to `limit`. Each in a transaction of its own, which also deletes its
 * row: so each start happens once, and one that fails spoils no other.
 */
export async function workStarts(tenantId: string, limit: number): Promise<SliceResult> {
  let rows = 0;
  let maxWaitMs = 0;
  for (; rows < limit; rows += 1) {
    const waited = await workOne(tenantId);
    if (waited === null) break;
    maxWaitMs = Math.max(maxWaitMs, waited);
  }
  return { rows, elements: 0, maxWaitMs, isFull: rows === limit };
}

/** How long the row waited; null when there was none. */
async function workOne(tenantId: string): Promise<number | null> {
  let taken: StartRow | undefined;
  try {
    return await withTenantByKeys(tenantId, async (client) => {
      const { rows } = await client.query<StartRow>({
        name: "stepwell_take_start",
        text: TAKE,
        values: [tenantId],
      });
      [taken] = rows;
      if (taken === undefined) return null;
      await start(client, tenantId, taken);
      return taken.waited;
    });
  } catch (error) {
    if (taken === undefined || isNobodysFault(error)) throw error;
    getLog("lanes").error({ error, tenantId, processId: taken.process_id }, "a process could not be started");
    await setAside(tenantId, taken);
    return taken.waited;
  }
}

async function start(client: PoolClient, tenantId: string, row: StartRow): Promise<void> {
  const result = await startInstance(client, {
    tenantId,
    processId: row.process_id,
    startKind: "event",
    requesterId: null,
    hookId: null,
    submission: {},
    happened: { element: row.element, payload: row.payload },
    actor: { kind: "system" },
    mode: "inline",
  });
  await finish(client, tenantId, row, result.ok ? { instanceId: result.instanceId } : result.refusal.message);
}

/** A signal or a time has no single receiver, so only a message is marked. */
async function finish(
  client: PoolClient,
  tenantId: string,
  { id, message_id: messageId }: StartRow,
  outcome: { instanceId: string } | string,
): Promise<void> {
  await client.query("delete from deliveries where tenant_id = $1 and id = $2", [tenantId, id]);
  const failure = typeof outcome === "string" ? outcome : null;
  if (failure !== null) getLog("lanes").warn({ tenantId, reason: failure }, "an event started nothing");
  if (messageId === null) return;
  await client.query(
    `update messages set status = $3, reason = $4, instance_id = $5, ended_at = clock_timestamp()
     where tenant_id = $1 and id = $2 and status = 'delivering'`,
    [
      tenantId,
      messageId,
      failure === null ? "delivered" : "failed",
      failure,
      typeof outcome === "string" ? null : outcome.instanceId,
    ],
  );
}

async function setAside(tenantId: string, row: StartRow): Promise<void> {
  await withTenantByKeys(tenantId, async (client) => {
    const { rows } = await client.query<{ attempts: number }>(
      `update deliveries set attempts = attempts + 1, ready_at = clock_timestamp() + interval '1 second' * 2 ^ attempts
       where tenant_id = $1 and id = $2 returning attempts`,
      [tenantId, row.id],
    );
    if ((rows[0]?.attempts ?? 0) < MAX_ATTEMPTS) return;
    const reason = `It failed ${MAX_ATTEMPTS} times for a reason inside Stepwell. The operator's log names it.`;
    await finish(client, tenantId, row, reason);
  });
}
