/** The names under which a delivery may be repeated, each of which starts one instance. */
import type { PoolClient } from "pg";
import { texts, uuids } from "@/server/runtime/array-parameters";
import type { Accepted } from "./decide-deliveries";
import type { Delivery } from "./delivery";

/** Whether one before it in this transaction has a key of its; that one's outcome has to be known first. */
export function isRepeated({ hook, keys }: Delivery, seen: Set<string>): boolean {
  const names = keys.map((key) => `${hook.id} ${key}`);
  const isKnown = names.some((name) => seen.has(name));
  for (const name of names) seen.add(name);
  return isKnown;
}

export function hasRepeated(deliveries: readonly Delivery[]): boolean {
  const seen = new Set<string>();
  return deliveries.some((delivery) => isRepeated(delivery, seen));
}

const INSERT = `
  insert into hook_deliveries (tenant_id, hook_id, idempotency_key, body_hash, instance_id)
  select $1, unnest($2::uuid[]), unnest($3::text[]), unnest($4::text[]), unnest($5::uuid[])
  on conflict do nothing`;

/** Whether all of them were new. */
export async function insertKeys(
  client: PoolClient,
  tenantId: string,
  accepted: readonly Accepted[],
): Promise<boolean> {
  if (accepted.length === 0) return true;
  const keys = keysOf(accepted);
  const { rowCount } = await client.query({
    name: "stepwell_insert_delivery_keys",
    text: INSERT,
    values: keyValues(tenantId, keys),
  });
  return rowCount === keys.length;
}

/** Without an answer to read: unless all of them are new, PostgreSQL refuses the transaction. */
export async function insertNewKeys(
  client: PoolClient,
  tenantId: string,
  accepted: readonly Accepted[],
): Promise<void> {
  if (accepted.length === 0) return;
  await client.query({
    name: "stepwell_insert_new_delivery_keys",
    text: `with inserted as (${INSERT} returning 1)
      select must_hold((select count(*) from inserted) = cardinality($3::text[]))`,
    values: keyValues(tenantId, keysOf(accepted)),
  });
}

type KeyRow = { hookId: string; key: string; bodyHash: string; instanceId: string };

/** Sorted, so that two transactions never wait for each other. */
const keysOf = (accepted: readonly Accepted[]): KeyRow[] =>
  accepted
    .flatMap(({ delivery: { hook, keys, bodyHash }, start }) =>
      keys.map((key) => ({ hookId: hook.id, key, bodyHash, instanceId: start.decided.instanceId })),
    )
    .sort((a, b) => compare(a.hookId, b.hookId) || compare(a.key, b.key));

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

const keyValues = (tenantId: string, keys: readonly KeyRow[]) => [
  tenantId,
  uuids(keys.map((row) => row.hookId)),
  texts(keys.map((row) => row.key)),
  texts(keys.map((row) => row.bodyHash)),
  uuids(keys.map((row) => row.instanceId)),
];
