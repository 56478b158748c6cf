/** How the lanes choose instances: one tenant's due rows, oldest first, skipping what another worker has locked. */
import type { PoolClient } from "pg";
import type { TimerPurpose } from "@/contracts/journal";
import type { Lane } from "@/contracts/lane";
import { IS_UNDERSTOOD, LOCKED_COLUMNS, type LockedRow, readLocked } from "./lock-instance";
import type { Turn } from "./turn";

export interface Taken {
  turns: Turn[];
  /** How long the oldest row had been waiting. */
  maxWaitMs: number;
  /** Whether more rows wait; absent: when there are as many as were asked for. */
  isFull?: boolean;
  lane: Lane;
  /** Since when a server is known to have died in this lane; null: nothing is suspected. */
  suspectedAt: string | null;
}

/** At most `limit` rows; with `only`, of those instances and no others. */
export interface Choice {
  tenantId: string;
  limit: number;
  only?: readonly string[];
}

export type Take = (client: PoolClient, choice: Choice) => Promise<Taken>;

type WaitingRow = LockedRow & { waited: number; suspected_at: string | null };

/** Looked up once per statement, in a table that is empty unless a server has died just now. */
export const suspicionOf = (lane: Lane) =>
  `(select suspected_at::text from suspect_lanes where tenant_id = $1 and lane = '${lane}') as suspected_at`;

const TAKE_READY = `
  select ${LOCKED_COLUMNS}, extract(epoch from clock_timestamp() - ready_at)::float8 * 1000 as waited,
    ${suspicionOf("advance")}
  from instances
  where tenant_id = $1 and ready_at <= now() and ${IS_UNDERSTOOD} and ($3::uuid[] is null or id = any($3))
  order by ready_at limit $2
  for no key update skip locked`;

/** Instances with automatic work left. */
export async function takeReady(client: PoolClient, { tenantId, limit, only }: Choice): Promise<Taken> {
  const { rows } = await client.query<WaitingRow>({
    name: "stepwell_take_ready",
    text: TAKE_READY,
    values: [tenantId, limit, only ?? null],
  });
  return {
    turns: rows.map((row) => ({ instance: readLocked(row), command: { type: "advance" } })),
    maxWaitMs: longestWait(rows),
    lane: "advance",
    suspectedAt: rows[0]?.suspected_at ?? null,
  };
}

/** Only the earliest timer of an instance: the next one meets the state that this one leaves. */
const TAKE_DUE = `
  with due as (
    select distinct on (instance_id) instance_id, token, purpose, due_at
    from (
      select instance_id, token, purpose, due_at from timers
      where tenant_id = $1 and due_at <= now() and ($3::uuid[] is null or instance_id = any($3))
      order by due_at limit $2
    ) earliest
    order by instance_id, due_at
  )
  select ${LOCKED_COLUMNS}, d.token, d.purpose, extract(epoch from clock_timestamp() - d.due_at)::float8 * 1000 as waited,
    ${suspicionOf("timers")}
  from due d join instances on instances.tenant_id = $1 and instances.id = d.instance_id and ${IS_UNDERSTOOD}
  order by d.due_at
  for no key update of instances skip locked`;

/** Instances of which a timer is due. */
export async function takeDue(client: PoolClient, { tenantId, limit, only }: Choice): Promise<Taken> {
  const { rows } = await client.query<WaitingRow & { token: number; purpose: TimerPurpose }>({
    name: "stepwell_take_due",
    text: TAKE_DUE,
    values: [tenantId, limit, only ?? null],
  });
  return {
    turns: rows.map((row) => ({
      instance: readLocked(row),
      command: { type: "fireTimer", token: row.token, purpose: row.purpose },
    })),
    maxWaitMs: longestWait(rows),
    lane: "timers",
    suspectedAt: rows[0]?.suspected_at ?? null,
  };
}

const longestWait = (rows: readonly WaitingRow[]) =>
  rows.reduce((longest, row) => Math.max(longest, row.waited), 0);
