import type { PoolClient } from "pg";
import type { Permit } from "@/contracts/throttle";
import type { TurnProgress } from "@/engine/why/types";
import { limitsInForce, type WaitingThrottle } from "./throttle-limits";

type Turn = TurnProgress & { permit: Permit };

type TurnRow = WaitingThrottle & {
  token: number;
  key: string | null;
  position: number;
  held: number;
  started: number;
};

/** The queue is counted up to the instance; what is at work is at most as many rows as the limit. */
const TURNS = `
  select p.token, p.throttle, p.process_id, p.element, p.kind, p.key, p.max, p.per_seconds,
    (select count(*)::int from permits q where q.tenant_id = $1 and q.throttle = p.throttle and q.granted_at is null
       and (q.asked_at, q.instance_id, q.token) <= (p.asked_at, p.instance_id, p.token)) as position,
    (select count(*)::int from permits h where h.tenant_id = $1 and h.throttle = p.throttle and h.granted_at is not null)
      as held,
    (select count(*)::int from permit_starts s where s.tenant_id = $1 and s.throttle = p.throttle
       and s.at > now() - make_interval(secs => p.per_seconds) and s.at < now() + make_interval(secs => p.per_seconds)) as started
  from permits p where p.tenant_id = $1 and p.instance_id = $2 and p.granted_at is null`;

/** Where the instance's tokens stand in the queues of their limits, by token. */
export async function listTurns(
  client: PoolClient,
  tenantId: string,
  instanceId: string,
): Promise<Map<number, Turn>> {
  const { rows } = await client.query<TurnRow>(TURNS, [tenantId, instanceId]);
  if (rows.length === 0) return new Map();
  const limits = await limitsInForce(client, tenantId, rows);
  return new Map(
    rows.map((row, index) => {
      const { token, position, element, kind, key, held, started } = row;
      const limit = limits[index]?.max ?? row.max;
      const per = limits[index]?.per ?? row.per_seconds;
      const of = element === null ? ("process" as const) : ("step" as const);
      const permit: Permit = { of, kind, key, limit, ...(per !== null && { per }) };
      return [token, { permit, position, busy: kind === "rate" ? started : held, limit }];
    }),
  );
}
