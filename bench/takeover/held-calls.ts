/** What a server has in its hands, and what became of it when nobody goes on with it. */
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import type { Victim } from "./victim";

/** So many that they cannot all have come to their end in the moment of the death. */
const ENOUGH = 5;
const POLL_MS = 20;
/** A server that has no tenant of its own for so long is passed over. */
const PASS_OVER_MS = 10_000;

const HELD = "select id from effects where lease_server = $1 and status = 'open'";

/** The ids of the calls that the server holds under leases. */
export async function listHeld(client: pg.Client, { serverId }: Victim): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(HELD, [serverId]);
  return rows.map(({ id }) => id);
}

/** Takes the first worker that has its hands full out of the list: the one that has been there longest, if it has. */
export async function chooseVictim(client: pg.Client, workers: Victim[]): Promise<Victim> {
  for (const [place, worker] of workers.entries()) {
    const until = performance.now() + PASS_OVER_MS;
    while (performance.now() < until) {
      if ((await listHeld(client, worker)).length >= ENOUGH) {
        workers.splice(place, 1);
        return worker;
      }
      await pause(POLL_MS);
    }
  }
  throw new Error(`No worker has its hands full.\n${await tellServers(client)}`);
}

const SERVERS = `
  select format('%s: process %s, %s, last beat %s s ago, took %s, holds %s calls', left(s.id::text, 8), s.pid, s.state,
    round(extract(epoch from now() - s.beat_at)::numeric, 1),
    coalesce((select string_agg(left(t.dead_server_id::text, 8) || ' (' || t.reason || ', ' || t.released_leases || ' calls)', ', ')
      from takeovers t where t.by_server_id = s.id), 'nothing over'),
    (select count(*) from effects e where e.lease_server = s.id and e.status = 'open')) as line
  from servers s order by s.state <> 'running', s.beat_at desc limit 8`;

const CALLS = `
  select format('%s: %s, %s, tried %s times, %s deaths%s, ready in %s s', left(e.id::text, 8), e.status,
    case when e.lease_server is null then 'nobody holds it' else 'held by ' || left(e.lease_server::text, 8) end,
    e.attempts, e.crashes, case when e.in_trial then ', in trial' else '' end,
    coalesce(round(extract(epoch from e.ready_at - now())::numeric, 1)::text, '-')) as line
  from effects e where e.id = any($1::uuid[]) order by e.status, e.ready_at limit 10`;

const WAITING = `
  select format('waiting: %s calls (the oldest %s s), %s instances (the oldest %s s)',
    count(*) filter (where what = 'call'), coalesce(round(max(age) filter (where what = 'call'), 1), 0),
    count(*) filter (where what = 'instance'), coalesce(round(max(age) filter (where what = 'instance'), 1), 0)) as line
  from (
    select 'call' as what, extract(epoch from now() - ready_at) as age from effects where ready_at <= now()
    union all select 'instance', extract(epoch from now() - ready_at) from instances where ready_at <= now()
  ) due`;

async function lines(client: pg.Client, sql: string, values: unknown[] = []): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(sql, values);
  return rows.map(({ line }) => `  ${line}`);
}

/** Where that stands which nobody goes on with. */
const LEFT = `
  select format('%s x %s%s', count(*), coalesce(e.status || ' call after ' || e.crashes || ' deaths', 'no call'),
    case when i.incidents > 0 then ', stopped for repair' else '' end) as line
  from instances i left join effects e on e.tenant_id = i.tenant_id and e.instance_id = i.id
  where i.status = 'running' group by e.status, e.crashes, i.incidents > 0`;

/** What was left, for the message beside a figure that is not 0. */
export const tellLeft = async (client: pg.Client) =>
  [await tellServers(client), ...(await lines(client, LEFT))].join("\n");

const tellServers = async (client: pg.Client) =>
  [...(await lines(client, SERVERS)), ...(await lines(client, WAITING))].join("\n");

/** Who holds what, who was seen when, and what waits: for the message when nobody has gone on. */
export async function tellStall(client: pg.Client, held: readonly string[]): Promise<string> {
  return [await tellServers(client), ...(await lines(client, CALLS, [[...held]]))].join("\n");
}
