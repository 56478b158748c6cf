import type { PoolClient } from "pg";
import { integers, texts, uuids } from "./array-parameters";
import type { NewSubscription, Thrown } from "./exchange-rows";

/**
 * A delivery for each subscription of the tenant that waits for the signal now, and one for each start event. What the
 * same batch subscribed after the signal was thrown is left out. Who gives up waiting refuses, which changes nothing.
 */
const DELIVER = `
  with signal as (
    select unnest($2::uuid[]) as id, unnest($3::text[]) as name, unnest($4::int[]) as place
  ), later as (
    select unnest($5::uuid[]) as instance_id, unnest($6::int[]) as token, unnest($7::int[]) as place
  )
  insert into deliveries (tenant_id, instance_id, token, process_id, element, message_id)
  select $1, s.instance_id, s.token, null, null, g.id from signal g
  join subscriptions s on s.tenant_id = $1 and s.kind = 'signal' and s.name = g.name
  where not exists (
    select from later l where l.instance_id = s.instance_id and l.token = s.token and l.place > g.place
  )
  union all
  select $1, null, null, e.process_id, e.element, g.id from signal g
  join start_events e on e.tenant_id = $1 and e.kind = 'signal' and e.name = g.name`;

/** Gives the number of deliveries. `subscriptions` are those of the batch, `thrown` all that it throws, in order. */
export async function deliverSignals(
  client: PoolClient,
  tenantId: string,
  { thrown, subscriptions }: { thrown: readonly Thrown[]; subscriptions: readonly NewSubscription[] },
): Promise<number> {
  const signals = thrown.flatMap((row, place) => (row.kind === "signal" ? [{ ...row, place }] : []));
  if (signals.length === 0) return 0;
  const result = await client.query({
    name: "stepwell_deliver_signals",
    text: DELIVER,
    values: [
      tenantId,
      uuids(signals.map((signal) => signal.id)),
      texts(signals.map((signal) => signal.name)),
      integers(signals.map((signal) => signal.place)),
      uuids(subscriptions.map((row) => row.instanceId)),
      integers(subscriptions.map((row) => row.token)),
      integers(subscriptions.map((row) => row.place)),
    ],
  });
  return result.rowCount ?? 0;
}
