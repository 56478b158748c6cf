/**
 * Keeps a tenant's roll-ups up to date: hour after hour once an hour is over, and again what got late facts.
 *
 * Guarantee: an hour before `rolled_until` holds each fact that was committed, or a note in `late_hours` says that it does not
 * yet. An hour is rolled up when it has been over for longer than any transaction may take, and whoever writes a fact of an
 * hour that is over for nearly so long leaves the note in the same transaction (`server/runtime/note-late-hours.ts`). A note is
 * deleted before its hour is counted again, so the count sees all that was committed with it.
 */
import type { PoolClient } from "pg";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import { rollDays } from "./roll-days";
import { rollHours } from "./roll-hours";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Late hours of one slice; each costs some statements. */
const MOST_LATE = 50;

interface Place {
  /** The first hour that is to be rolled up, the end of this slice, and of what could be. */
  from: Date;
  to: Date;
  closed_until: Date;
  waited_ms: number;
}

/** One tenant at a time; an hour counts as over five minutes later. */
const TAKE = `
  with taken as (
    select *, date_trunc('hour', now() - interval '5 minutes', 'UTC') as closed_until from tenant_upkeep
    where tenant_id = $1 for no key update skip locked
  ), begun as (
    select *, case when rolled_until > '-infinity' then rolled_until else coalesce(
      (select date_trunc('hour', min(started_at), 'UTC') from instances where tenant_id = $1), closed_until) end as first
    from taken
  )
  select least(first, closed_until) as from, least(first + make_interval(hours => $2), closed_until) as to, closed_until,
    greatest(extract(epoch from now() - reports_at) * 1000, 0)::float8 as waited_ms
  from begun`;

/** Tenants come at different minutes, each always at its own. */
const DONE = `
  update tenant_upkeep set rolled_until = $2,
    reports_at = case when $2 < $3::timestamptz then now()
      else $3::timestamptz + interval '65 minutes' + make_interval(secs => abs(hashtext($1::text)) % 900) end
  where tenant_id = $1`;

export interface RolledUp {
  /** Hours that were counted. */
  rows: number;
  maxWaitMs: number;
  isFull: boolean;
}

/** Counts the next hours that are over, at most so many, and some that have to be counted again. */
export function rollUpSlice(tenantId: string, hours: number): Promise<RolledUp> {
  return withTenantSql(tenantId, async (client) => {
    const { rows } = await client.query<Place>(TAKE, [tenantId, hours]);
    const [place] = rows;
    if (place === undefined) return { rows: 0, maxWaitMs: 0, isFull: false };
    const { from, to, closed_until: closed } = place;
    if (from < to) {
      await rollHours(client, { tenantId, processId: null, from, to });
      await rollDays(client, { tenantId, processId: null, from: midnight(from), to: midnight(to) });
    }
    await client.query(DONE, [tenantId, to, closed]);
    const late = await rollLateHours(client, tenantId, to);
    return {
      rows: (to.getTime() - from.getTime()) / HOUR_MS + late,
      maxWaitMs: place.waited_ms,
      isFull: to < closed || late === MOST_LATE,
    };
  });
}

/** Of what is not rolled up yet the note is forgotten; of what is no longer kept too, for counting it now would lose the rest. */
const TAKE_LATE = `
  with noted as (
    delete from late_hours using (
      select process_id, hour from late_hours where tenant_id = $1 group by 1, 2 order by 2 limit ${MOST_LATE}
    ) chosen
    where tenant_id = $1 and late_hours.process_id = chosen.process_id and late_hours.hour = chosen.hour
    returning late_hours.process_id, late_hours.hour
  )
  select distinct process_id, hour, hour >= kept_from and hour < $2 as counts from noted
  join tenant_upkeep on tenant_id = $1`;

async function rollLateHours(client: PoolClient, tenantId: string, rolledUntil: Date): Promise<number> {
  const { rows } = await client.query<{ process_id: string; hour: Date; counts: boolean }>(TAKE_LATE, [
    tenantId,
    rolledUntil,
  ]);
  const days = new Map<string, { processId: string; from: Date }>();
  for (const { process_id: processId, hour } of rows.filter(({ counts }) => counts)) {
    await rollHours(client, { tenantId, processId, from: hour, to: new Date(hour.getTime() + HOUR_MS) });
    const from = midnight(hour);
    days.set(`${processId} ${from.getTime()}`, { processId, from });
  }
  for (const { processId, from } of days.values()) {
    const to = new Date(from.getTime() + DAY_MS);
    if (to <= rolledUntil) await rollDays(client, { tenantId, processId, from, to });
  }
  return rows.length;
}

const midnight = (at: Date) => new Date(Math.floor(at.getTime() / DAY_MS) * DAY_MS);
