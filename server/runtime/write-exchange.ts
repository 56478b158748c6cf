/**
 * Writes what a batch of decisions means for others. Everything stays in the batch's transaction; others get to know of it by
 * rows of `deliveries`, which a lane carries out after the commit. So no transaction ever holds two instances that could
 * be held by another one the other way round.
 *
 * Order: first the locks of all message keys, sorted; they are the only thing here that waits for another transaction's
 * end while row locks are held, and who holds a key never waits for an instance. Then what ends, then what begins, then what
 * was thrown.
 */
import type { PoolClient } from "pg";
import { afterCommit } from "../tenancy/after-commit";
import { addCommands, endCalled } from "./add-commands";
import { integers, texts, times, uuids } from "./array-parameters";
import { deliverSignals } from "./deliver-signals";
import type { MessageKey, NewSubscription, TokenKey } from "./exchange-rows";
import { finishDeliveries } from "./finish-deliveries";
import { insertThrown } from "./insert-thrown";
import { lockKeys, matchMessages, startByMessages } from "./match-messages";
import type { ProjectedRows } from "./projected-rows";
import { wakeLane } from "./wake-lanes";

export async function writeExchange(
  client: PoolClient,
  tenantId: string,
  { exchange }: ProjectedRows,
): Promise<void> {
  const subscriptions = [...exchange.subscriptions.values()];
  const messages = exchange.thrown.filter((thrown) => thrown.kind === "message");
  const refused = exchange.taken.flatMap(({ message, accepted }) =>
    message === null || accepted ? [] : [message],
  );
  const awaited = subscriptions.filter((subscription) => subscription.kind === "message");
  const keys: MessageKey[] = [...awaited, ...messages, ...refused];
  if (keys.length > 0) await lockKeys(client, tenantId, keys);
  if (exchange.taken.length > 0) await finishDeliveries(client, tenantId, exchange.taken);
  if (exchange.endedSubscriptions.length > 0)
    await unsubscribe(client, tenantId, exchange.endedSubscriptions);
  if (subscriptions.length > 0) await subscribe(client, tenantId, subscriptions);
  let delivered = await addCommands(client, tenantId, exchange.commands);
  delivered += await endCalled(client, tenantId, exchange.cancelledCalls);
  if (exchange.thrown.length > 0) {
    await insertThrown(client, tenantId, exchange.thrown);
    delivered += await deliverSignals(client, tenantId, { thrown: exchange.thrown, subscriptions });
  }
  if (keys.length > 0) {
    delivered += await matchMessages(client, tenantId, keys);
    delivered += await startByMessages(client, tenantId, [...messages, ...refused]);
  }
  if (delivered > 0) afterCommit(client, () => wakeLane(tenantId, "deliveries"));
}

async function unsubscribe(client: PoolClient, tenantId: string, ended: readonly TokenKey[]): Promise<void> {
  await client.query({
    name: "stepwell_unsubscribe",
    // Locked in the order in which matching locks them, so that both never wait for each other.
    text: `
      with ended as materialized (
        select s.instance_id, s.token from subscriptions s
        join (select unnest($2::uuid[]) as instance_id, unnest($3::int[]) as token) e using (instance_id, token)
        where s.tenant_id = $1 order by s.instance_id, s.token for update of s
      )
      delete from subscriptions s using ended e
      where s.tenant_id = $1 and s.instance_id = e.instance_id and s.token = e.token`,
    values: [tenantId, uuids(ended.map((row) => row.instanceId)), integers(ended.map((row) => row.token))],
  });
}

/** A token that waits again, after a repair, waits anew. */
async function subscribe(
  client: PoolClient,
  tenantId: string,
  subscriptions: readonly NewSubscription[],
): Promise<void> {
  await client.query({
    name: "stepwell_subscribe",
    text: `
      insert into subscriptions (tenant_id, instance_id, token, kind, name, correlation_key, created_at)
      select $1, unnest($2::uuid[]), unnest($3::int[]), unnest($4::text[]), unnest($5::text[]), unnest($6::text[]),
        unnest($7::timestamptz[])
      on conflict (tenant_id, instance_id, token) do update set kind = excluded.kind, name = excluded.name,
        correlation_key = excluded.correlation_key, message_id = null, created_at = excluded.created_at`,
    values: [
      tenantId,
      uuids(subscriptions.map((row) => row.instanceId)),
      integers(subscriptions.map((row) => row.token)),
      texts(subscriptions.map((row) => row.kind)),
      texts(subscriptions.map((row) => row.name)),
      texts(subscriptions.map((row) => row.correlationKey)),
      times(subscriptions.map((row) => row.at)),
    ],
  });
}
