import type { PoolClient } from "pg";
import { AppError } from "@/server/errors";
import { texts, uuids } from "@/server/runtime/array-parameters";
import type { Outcome } from "@/server/runtime/shared-commits";
import type { Delivery, Recorded } from "./delivery";

type KnownRow = {
  hook_id: string;
  idempotency_key: string;
  body_hash: string;
  instance_id: string;
  reference: string | null;
};

/** Gives the answer to a delivery of which a key was used before; undefined when none was. */
export async function findRecorded(
  client: PoolClient,
  tenantId: string,
  deliveries: readonly Delivery[],
): Promise<(delivery: Delivery) => Outcome<Recorded> | undefined> {
  const keys = deliveries.flatMap(({ hook, keys }) => keys.map((key) => ({ hookId: hook.id, key })));
  const { rows } = await client.query<KnownRow>({
    name: "stepwell_find_recorded_deliveries",
    // The limit makes it one look into the index per key, however many deliveries there are.
    text: `
      select d.hook_id, d.idempotency_key, d.body_hash, d.instance_id, i.reference
      from (select unnest($2::uuid[]) as hook_id, unnest($3::text[]) as key) k
      cross join lateral (
        select hook_id, idempotency_key, body_hash, instance_id from hook_deliveries
        where tenant_id = $1 and hook_id = k.hook_id and idempotency_key = k.key limit 1
      ) d
      left join instances i on i.tenant_id = $1 and i.id = d.instance_id`,
    values: [tenantId, uuids(keys.map(({ hookId }) => hookId)), texts(keys.map(({ key }) => key))],
  });
  const known = new Map(rows.map((row) => [`${row.hook_id} ${row.idempotency_key}`, row]));
  return ({ hook, keys: names, bodyHash }) => {
    const found = names.flatMap((key) => known.get(`${hook.id} ${key}`) ?? []);
    const [first] = found;
    if (first === undefined) return undefined;
    if (found.some((row) => row.body_hash !== bodyHash)) return { refused: otherBody() };
    if (first.reference === null) return { refused: endedRequest() };
    const { instance_id: instanceId, reference } = first;
    return { done: { instanceId, reference, tenantSlug: hook.tenantSlug, isReplay: true } };
  };
}

const otherBody = () =>
  new AppError(
    "CONFLICT",
    "This key was used for a delivery with another body. Send a new key for new content.",
  );

const endedRequest = () =>
  new AppError("GONE", "This delivery was taken before, and the request that it started was deleted since.");
