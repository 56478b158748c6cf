import type { PoolClient } from "pg";
import { firstRoom } from "./first-room";
import { limitsInForce, type WaitingThrottle } from "./throttle-limits";

interface Place {
  tenantId: string;
  instanceId: string;
  token: number;
}

const RATE_OF_TOKEN = `
  select throttle, process_id, element, kind, max, per_seconds from permits
  where tenant_id = $1 and instance_id = $2 and token = $3 and kind = 'rate' and granted_at is not null`;

/** The lock under which the lane gives starts out. It never waits for an instance, so nobody waits in a circle. */
const LOCK = "select pg_advisory_xact_lock(hashtextextended('stepwell throttle ' || $1, 0))";

const STARTS = `
  select extract(epoch from s.at - clock_timestamp())::float8 * 1000 as start from permit_starts s
  where s.tenant_id = $1 and s.throttle = $2
    and s.at > clock_timestamp() + interval '1 ms' * $3::float8 - make_interval(secs => $4::float8)
  order by s.at`;

const RESERVE = `
  insert into permit_starts (tenant_id, throttle, at, instance_id, token, until)
  select $1, $2, begins.at, $3, $4, begins.at + make_interval(secs => $6::float8)
  from (select clock_timestamp() + interval '1 ms' * $5::float8 as at) begins`;

/**
 * In how many milliseconds a try may be made again that is wanted in `delayMs`. The other system sees one more call, so the
 * try counts as a start of its step's rate: it is made when a period has room, and that room is taken now.
 */
export async function reserveTry(
  client: PoolClient,
  { tenantId, instanceId, token }: Place,
  delayMs: number,
): Promise<number> {
  const { rows } = await client.query<WaitingThrottle>({
    name: "stepwell_rate_of_token",
    text: RATE_OF_TOKEN,
    values: [tenantId, instanceId, token],
  });
  const [held] = rows;
  if (held === undefined) return delayMs;
  await client.query(LOCK, [held.throttle]);
  const [limit] = await limitsInForce(client, tenantId, [held]);
  if (limit === undefined || limit.per === null) return delayMs;
  const started = await client.query<{ start: number }>(STARTS, [
    tenantId,
    held.throttle,
    delayMs,
    limit.per,
  ]);
  const rate = { max: limit.max, perMs: limit.per * 1_000 };
  const starts = started.rows.map(({ start }) => start);
  // Later by a millisecond than where a start leaves the period, which is a little later by now.
  const at = firstRoom(starts, delayMs, rate) + 1;
  await client.query(RESERVE, [tenantId, held.throttle, instanceId, token, at, limit.per]);
  return at;
}
