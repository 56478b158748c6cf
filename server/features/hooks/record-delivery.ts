/**
 * One delivery starts one instance, however often and by however many roads it arrives. Its keys are inserted before the
 * instance, in the same transaction: of two copies the second waits for the first at the primary key and then finds it.
 * If the start is refused or anything fails, the keys go with it, and the sender may try again.
 */
import type { PoolClient } from "pg";
import { v7 as newId } from "uuid";
import type { Variables } from "@/contracts/value";
import { AppError } from "@/server/errors";
import { startInstance } from "@/server/runtime/start-instance";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import { refusalError } from "../instances/refusal-error";
import type { OpenHook } from "./get-hook-by-public-id";

export type Delivery = {
  hook: OpenHook;
  /** Every name under which the sender may repeat it: webhook-id, Idempotency-Key. */
  keys: string[];
  bodyHash: string;
  submission: Variables;
};

export type Recorded = { instanceId: string; reference: string; isReplay: boolean };

export function recordDelivery(delivery: Delivery): Promise<Recorded> {
  const { hook, submission } = delivery;
  return withTenantSql(hook.tenantId, async (client) => {
    const instanceId = newId();
    if (!(await insertKeys(client, delivery, instanceId))) {
      return findRecorded(client, delivery);
    }
    const started = await startInstance(client, {
      tenantId: hook.tenantId,
      processId: hook.processId,
      instanceId,
      startKind: "hook",
      requesterId: null,
      hookId: hook.id,
      submission,
      actor: { kind: "hook", hookId: hook.id },
      mode: "deferred",
    });
    if (!started.ok) {
      throw refusalError(started.refusal);
    }
    return { instanceId, reference: started.reference, isReplay: false };
  });
}

/** False when one of the keys is known already; then none was inserted. Sorted, so that two deliveries cannot deadlock. */
async function insertKeys(client: PoolClient, delivery: Delivery, instanceId: string): Promise<boolean> {
  const { hook, keys, bodyHash } = delivery;
  await client.query("savepoint keys");
  const { rowCount } = await client.query(
    `insert into hook_deliveries (tenant_id, hook_id, idempotency_key, body_hash, instance_id)
     select $1, $2, key, $4, $5 from unnest($3::text[]) as key order by key
     on conflict do nothing`,
    [hook.tenantId, hook.id, keys, bodyHash, instanceId],
  );
  const isNew = rowCount === keys.length;
  await client.query(isNew ? "release savepoint keys" : "rollback to savepoint keys");
  return isNew;
}

async function findRecorded(client: PoolClient, { hook, keys, bodyHash }: Delivery): Promise<Recorded> {
  const { rows } = await client.query<{ body_hash: string; instance_id: string; reference: string }>(
    `select d.body_hash, d.instance_id, i.reference
     from hook_deliveries d join instances i on i.tenant_id = d.tenant_id and i.id = d.instance_id
     where d.tenant_id = $1 and d.hook_id = $2 and d.idempotency_key = any($3)`,
    [hook.tenantId, hook.id, keys],
  );
  const [first] = rows;
  if (!first) {
    throw new Error("A delivery that was known is gone.");
  }
  if (rows.some((row) => row.body_hash !== bodyHash)) {
    throw new AppError(
      "CONFLICT",
      "This key was used for a delivery with another body. Send a new key for new content.",
    );
  }
  return { instanceId: first.instance_id, reference: first.reference, isReplay: true };
}
