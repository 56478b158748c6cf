/**
 * Brings messages and those who wait for them together: each message to one subscription of its name and key, oldest
 * first on both sides.
 *
 * Why nothing is lost or doubled: whoever adds a message or a subscription takes the lock of its key before and keeps it to
 * the end of the transaction, and matches in a statement of its own after that. So it sees all that others with this key
 * have committed, and nobody adds another meanwhile: after each commit a key has free subscriptions or kept messages,
 * never both. A subscription that ends needs no lock. It either is gone before it is matched, or takes the message with
 * it; then the instance refuses the delivery and the message is matched again, in the transaction that found that out.
 */
import type { PoolClient } from "pg";
import { texts, uuids } from "./array-parameters";
import type { MessageKey } from "./exchange-rows";

/** Keys share this many locks per tenant: a batch of hundreds must not fill PostgreSQL's lock table. */
const LOCKS = 64;

/** Locks the keys until the transaction ends, always in the same order. One call per transaction. */
export async function lockKeys(
  client: PoolClient,
  tenantId: string,
  keys: readonly MessageKey[],
): Promise<void> {
  await client.query({
    name: "stepwell_lock_message_keys",
    text: `
      select pg_advisory_xact_lock(hashtext('stepwell messages ' || $1::text), place) from (
        select distinct hashtext(name || ' ' || key) & ${LOCKS - 1} as place
        from (select unnest($2::text[]) as name, unnest($3::text[]) as key) k order by place
      ) places`,
    values: [tenantId, ...keyColumns(keys)],
  });
}

/** At most as many pairs of a key as were added to it can be found, since before there were none. */
const MATCH = `
  with key as (
    select name, key, count(*) as added from (select unnest($2::text[]) as name, unnest($3::text[]) as key) k
    group by name, key
  ), free as (
    select k.name, k.key, s.instance_id, s.token,
      row_number() over (partition by k.name, k.key order by s.created_at, s.instance_id, s.token) as place
    from key k cross join lateral (
      select instance_id, token, created_at from subscriptions
      where tenant_id = $1 and kind = 'message' and name = k.name and correlation_key = k.key and message_id is null
      order by created_at, instance_id, token limit k.added
    ) s
  ), kept as (
    select k.name, k.key, m.id,
      row_number() over (partition by k.name, k.key order by m.created_at, m.id) as place
    from key k cross join lateral (
      select id, created_at from messages
      where tenant_id = $1 and status = 'waiting' and name = k.name and correlation_key = k.key
        and expires_at > clock_timestamp()
      order by created_at, id limit k.added
    ) m
  ), pair as materialized (
    select name, key, instance_id, token, id from free join kept using (name, key, place)
  ), held as materialized (
    select s.instance_id, s.token, p.id from pair p
    join subscriptions s on s.tenant_id = $1 and s.instance_id = p.instance_id and s.token = p.token
    where s.kind = 'message' and s.name = p.name and s.correlation_key = p.key and s.message_id is null
    order by s.instance_id, s.token for update of s
  ), taken as (
    update subscriptions s set message_id = h.id from held h
    where s.tenant_id = $1 and s.instance_id = h.instance_id and s.token = h.token
  ), sent as (
    update messages m set status = 'delivering', instance_id = h.instance_id, reason = null, ended_at = null from held h
    where m.tenant_id = $1 and m.id = h.id
  ), delivered as (
    insert into deliveries (tenant_id, instance_id, token, message_id)
    select $1, instance_id, token, id from held
  )
  select (select count(*) from pair)::int as pairs, (select count(*) from held)::int as held`;

/** Matches the locked keys; gives the number of deliveries. Subscriptions that ended meanwhile are replaced by others. */
export async function matchMessages(
  client: PoolClient,
  tenantId: string,
  keys: readonly MessageKey[],
): Promise<number> {
  let delivered = 0;
  for (;;) {
    const { rows } = await client.query<{ pairs: number; held: number }>({
      name: "stepwell_match_messages",
      text: MATCH,
      values: [tenantId, ...keyColumns(keys)],
    });
    const { pairs = 0, held = 0 } = rows[0] ?? {};
    delivered += held;
    if (held === pairs) return delivered;
  }
}

/** Those of the messages that nobody waits for start an instance if a process begins with them: the one published first. */
export async function startByMessages(
  client: PoolClient,
  tenantId: string,
  messages: readonly { id: string }[],
): Promise<number> {
  if (messages.length === 0) return 0;
  const result = await client.query({
    name: "stepwell_start_by_messages",
    text: `
      with chosen as (
        select distinct on (m.id) m.id, e.process_id, e.element from messages m
        join start_events e on e.tenant_id = $1 and e.kind = 'message' and e.name = m.name
        where m.tenant_id = $1 and m.id = any($2::uuid[]) and m.status = 'waiting'
        order by m.id, e.created_at, e.process_id, e.element
      ), sent as (
        update messages m set status = 'delivering' from chosen c where m.tenant_id = $1 and m.id = c.id
      )
      insert into deliveries (tenant_id, process_id, element, message_id)
      select $1, process_id, element, id from chosen`,
    values: [tenantId, uuids(messages.map((message) => message.id))],
  });
  return result.rowCount ?? 0;
}

function keyColumns(keys: readonly MessageKey[]): Buffer[] {
  return [texts(keys.map((key) => key.name)), texts(keys.map((key) => key.correlationKey))];
}
