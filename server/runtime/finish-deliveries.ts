import type { PoolClient } from "pg";
import { booleans, integers, uuids } from "./array-parameters";
import type { TakenDelivery } from "./exchange-rows";
import { StaleRevision } from "./stale-revision";

/**
 * Deletes deliveries that were carried out or came too late. A message that came too late is kept again, and the
 * subscription that it was sent to is gone; the caller holds its key's lock and matches again.
 */
export async function finishDeliveries(
  client: PoolClient,
  tenantId: string,
  taken: readonly TakenDelivery[],
): Promise<void> {
  const { rowCount } = await client.query({
    name: "stepwell_finish_deliveries",
    text: "delete from deliveries where tenant_id = $1 and id = any($2::bigint[])",
    values: [tenantId, taken.map((row) => row.id)],
  });
  if (rowCount !== taken.length) throw new StaleRevision();
  const brought = taken.flatMap((row) =>
    row.message === null ? [] : [{ ...row, messageId: row.message.id }],
  );
  if (brought.length === 0) return;
  await client.query({
    name: "stepwell_finish_messages",
    text: `
      with outcome as (
        select unnest($2::uuid[]) as id, unnest($3::uuid[]) as instance_id, unnest($4::int[]) as token,
          unnest($5::bool[]) as accepted
      ), gone as (
        delete from subscriptions s using outcome o
        where s.tenant_id = $1 and s.instance_id = o.instance_id and s.token = o.token and s.message_id = o.id
          and not o.accepted
      )
      update messages m set status = case when o.accepted then 'delivered' else 'waiting' end,
        instance_id = case when o.accepted then m.instance_id end,
        ended_at = case when o.accepted then clock_timestamp() end
      from outcome o where m.tenant_id = $1 and m.id = o.id`,
    values: [
      tenantId,
      uuids(brought.map((row) => row.messageId)),
      uuids(brought.map((row) => row.instanceId)),
      integers(brought.map((row) => row.token)),
      booleans(brought.map((row) => row.accepted)),
    ],
  });
}
