/**
 * When decisions were committed, by PostgreSQL's own record of it. A decision is dated before it is written, so its date
 * would flatter us; `track_commit_timestamp` must be on, and the journal row's transaction tells the rest.
 */
import type pg from "pg";

export const COMMIT_TIMES = { track_commit_timestamp: "on" };

/**
 * Milliseconds from the commit that started an instance to the one that ended it, of all that have ended, oldest first; of
 * those that were started after `since`, if it is given.
 */
export async function readDurations(
  client: pg.Client,
  tenantIds: readonly string[],
  since = new Date(0),
): Promise<number[]> {
  const { rows } = await client.query<{ ms: number }>(
    `select extract(epoch from pg_xact_commit_timestamp(last.xmin) - pg_xact_commit_timestamp(first.xmin))::float8 * 1000 as ms
     from instances i
     join journal first on first.tenant_id = i.tenant_id and first.instance_id = i.id and first.sequence = 1
     join journal last on last.tenant_id = i.tenant_id and last.instance_id = i.id and last.sequence = i.revision
     where i.tenant_id = any($1::uuid[]) and i.ended_at is not null and i.started_at > $2
     order by i.started_at`,
    [tenantIds, since],
  );
  return rows.map((row) => row.ms);
}

/** Milliseconds from the moment that a timer was due to the commit that fired it, of instances that began by waiting for one. */
export async function readLateness(client: pg.Client, tenantIds: readonly string[]): Promise<number[]> {
  const { rows } = await client.query<{ ms: number }>(
    `select extract(epoch from pg_xact_commit_timestamp(fired.xmin) - (event->>'dueAt')::timestamptz)::float8 * 1000 as ms
     from journal first
     cross join lateral json_array_elements(first.events) event
     join journal fired on fired.tenant_id = first.tenant_id and fired.instance_id = first.instance_id and fired.sequence = 2
     where first.tenant_id = any($1::uuid[]) and first.sequence = 1 and event->>'type' = 'timerScheduled'`,
    [tenantIds],
  );
  return rows.map((row) => row.ms);
}
