/**
 * Whose turn it is. A throttle that is called is looked at under a lock of its own, so that no two servers give out the same
 * place; who gives one back needs no lock, since that can only be seen too late, never too early. The queue is first
 * come, first served: where the first one's instance is being changed just now, those behind it wait a moment too.
 */
import type { PoolClient } from "pg";
import { afterCommit } from "../tenancy/after-commit";
import { floats, integers, uuids } from "./array-parameters";
import type { LockedInstance } from "./decided";
import { LOCKED_COLUMNS, type LockedRow, readLocked } from "./lock-instance";
import { type Choice, suspicionOf, type Taken } from "./take-turns";
import { limitsInForce, type WaitingThrottle } from "./throttle-limits";
import { wakeLane } from "./wake-lanes";

/** Throttles of one slice. */
const MOST_THROTTLES = 100;
/** Calls of one slice: a throttle may be called many times. */
const MOST_CALLS = 1_000;
const LOOK_AGAIN_MS = 50;
/** What is due later is left to the sweep. */
const SWEEP_MS = 1_500;

const TAKE_CALLS = `
  with due as (
    select id, throttle, due_at from throttle_calls where tenant_id = $1 and due_at <= now()
    order by due_at limit ${MOST_CALLS} for update skip locked
  ), chosen as (
    select throttle from due group by throttle order by min(due_at) limit ${MOST_THROTTLES}
  ), taken as (
    delete from throttle_calls c using due d
    where c.tenant_id = $1 and c.id = d.id and d.throttle in (select throttle from chosen)
    returning d.throttle, d.due_at
  )
  select throttle, extract(epoch from clock_timestamp() - min(due_at))::float8 * 1000 as waited,
    ${suspicionOf("permits")}
  from taken group by throttle`;

const TAKE_OWN = `
  select distinct throttle, 0::float8 as waited, null as suspected_at from permits
  where tenant_id = $1 and instance_id = any($2::uuid[]) and granted_at is null`;

type CallRow = { throttle: string; waited: number; suspected_at: string | null };

/** In one order, so that two servers never wait for each other. */
const LOCK = `
  select pg_advisory_xact_lock(hashtextextended('stepwell throttle ' || throttle, 0))
  from (select throttle from unnest($1::text[]) throttle order by throttle) sorted`;

const LIST_HEADS = `
  select head.* from unnest($2::uuid[]) called (throttle) cross join lateral (
    select p.throttle, p.process_id, p.element, p.kind, p.max, p.per_seconds from permits p
    where p.tenant_id = $1 and p.throttle = called.throttle and p.granted_at is null
    order by p.asked_at, p.instance_id, p.token limit 1) head`;

/**
 * `next_in` says in how many milliseconds a period leaves room again. Starts that are to come are those of tries that will be
 * made again.
 */
const CHOOSE = `
  with called as (
    select * from unnest($2::uuid[], $3::int[], $4::float8[]) as c (throttle, max, per)
  ), room as (
    select c.*, c.max - case when c.per is null
      then (select count(*) from permits h
            where h.tenant_id = $1 and h.throttle = c.throttle and h.granted_at is not null)
      else (select count(*) from permit_starts s
            where s.tenant_id = $1 and s.throttle = c.throttle and s.at > clock_timestamp() - make_interval(secs => c.per)
              and s.at < clock_timestamp() + make_interval(secs => c.per))
      end as free
    from called c
  )
  select r.throttle, r.free::int, w.instance_id, w.token,
    case when r.per is not null and r.free <= 0 then (
      select extract(epoch from s.at + make_interval(secs => r.per) - clock_timestamp())::float8 * 1000 from permit_starts s
      where s.tenant_id = $1 and s.throttle = r.throttle and s.at < clock_timestamp() + make_interval(secs => r.per)
      order by s.at desc offset r.max - 1 limit 1) end as next_in
  from room r left join lateral (
    select p.instance_id, p.token, p.asked_at from permits p
    where p.tenant_id = $1 and p.throttle = r.throttle and p.granted_at is null
    order by p.asked_at, p.instance_id, p.token limit greatest(r.free, 0)) w on true
  order by r.throttle, w.asked_at, w.instance_id, w.token limit $5`;

type ChosenRow = {
  throttle: string;
  free: number;
  instance_id: string | null;
  token: number | null;
  next_in: number | null;
};

/** `waiting`: the throttles that somebody waits at. */
type Chosen = { chosen: readonly ChosenRow[]; waiting: readonly string[] };

const LOCK_INSTANCES = `
  select ${LOCKED_COLUMNS} from instances where tenant_id = $1 and id = any($2::uuid[])
  order by id for no key update skip locked`;

/** A call that is to come is enough. */
const CALL_AGAIN = `
  insert into throttle_calls (tenant_id, throttle, due_at)
  select $1, n.throttle, clock_timestamp() + interval '1 ms' * n.after
  from unnest($2::uuid[], $3::float8[]) as n (throttle, after)
  where not exists (select from throttle_calls c
    where c.tenant_id = $1 and c.throttle = n.throttle and c.due_at > now()
      and c.due_at <= clock_timestamp() + interval '1 ms' * n.after)`;

const FORGET = `
  delete from permit_starts s using (
    select throttle, at, instance_id, token from permit_starts where tenant_id = $1 and until < now()
    order by until limit 1000) old
  where s.tenant_id = $1 and s.throttle = old.throttle and s.at = old.at and s.instance_id = old.instance_id
    and s.token = old.token`;

const DROP_ORPHAN = `
  delete from permits where tenant_id = $1 and instance_id = $2 and token = $3 and granted_at is null`;

/** Tokens whose turn it is, at most `limit`, and the throttles' next calls. */
export async function takePermits(client: PoolClient, choice: Choice): Promise<Taken> {
  const { tenantId, only } = choice;
  const { rows: calls } = only
    ? await client.query<CallRow>(TAKE_OWN, [tenantId, only])
    : await client.query<CallRow>({ name: "stepwell_take_calls", text: TAKE_CALLS, values: [tenantId] });
  const taken: Taken = {
    turns: [],
    maxWaitMs: Math.max(0, ...calls.map(({ waited }) => waited)),
    isFull: calls.length > 0,
    lane: "permits",
    suspectedAt: calls[0]?.suspected_at ?? null,
  };
  if (calls.length === 0) return taken;
  const throttles = calls.map(({ throttle }) => throttle);
  await client.query({ name: "stepwell_lock_throttles", text: LOCK, values: [throttles] });
  if (!only) await client.query({ name: "stepwell_forget_starts", text: FORGET, values: [tenantId] });
  const chosen = await choose(client, choice, throttles);
  taken.turns = await turnsOf(client, choice, chosen);
  return taken;
}

/** The statement begins after the locks are held, so it sees all that others have given out. */
async function choose(
  client: PoolClient,
  { tenantId, limit }: Choice,
  throttles: readonly string[],
): Promise<Chosen> {
  const { rows: heads } = await client.query<WaitingThrottle>({
    name: "stepwell_list_heads",
    text: LIST_HEADS,
    values: [tenantId, throttles],
  });
  if (heads.length === 0) return { chosen: [], waiting: [] };
  const limits = await limitsInForce(client, tenantId, heads);
  const { rows } = await client.query<ChosenRow>({
    name: "stepwell_choose_permits",
    text: CHOOSE,
    values: [
      tenantId,
      uuids(limits.map(({ throttle }) => throttle)),
      integers(limits.map(({ max }) => max)),
      floats(limits.map(({ per }) => per)),
      limit,
    ],
  });
  return { chosen: rows, waiting: limits.map(({ throttle }) => throttle) };
}

async function turnsOf(
  client: PoolClient,
  { tenantId, only }: Choice,
  { chosen, waiting }: Chosen,
): Promise<Taken["turns"]> {
  const ids = chosen.flatMap((row) => (row.instance_id === null ? [] : [row.instance_id]));
  const { rows } = await client.query<LockedRow>({
    name: "stepwell_lock_permitted",
    text: LOCK_INSTANCES,
    values: [tenantId, [...new Set(ids)]],
  });
  const instances = new Map(rows.map((row) => [row.id, readLocked(row)]));
  const seen = new Set(chosen.map(({ throttle }) => throttle));
  const turns: Taken["turns"] = [];
  // What the slice's limit has cut off comes next.
  const again = new Map(waiting.filter((throttle) => !seen.has(throttle)).map((throttle) => [throttle, 0]));
  const blocked = new Set<string>();
  for (const { throttle, instance_id, token, next_in } of chosen) {
    if (next_in !== null) again.set(throttle, Math.max(0, next_in));
    if (instance_id === null || token === null || blocked.has(throttle)) continue;
    const instance = instances.get(instance_id);
    if (instance === undefined || (only !== undefined && !only.includes(instance_id))) {
      blocked.add(throttle);
      again.set(throttle, LOOK_AGAIN_MS);
    } else if (waitsAt(instance, token)) {
      again.set(throttle, again.get(throttle) ?? 0);
      turns.push({ instance, command: { type: "grantPermit", token } });
    } else {
      await client.query(DROP_ORPHAN, [tenantId, instance_id, token]);
    }
  }
  if (again.size > 0 && only === undefined) await callAgain(client, tenantId, again);
  return turns;
}

/** What is due before the sweep would see it is woken by a clock of this process; the rows are there whatever becomes of it. */
async function callAgain(
  client: PoolClient,
  tenantId: string,
  again: ReadonlyMap<string, number>,
): Promise<void> {
  await client.query({
    name: "stepwell_call_again",
    text: CALL_AGAIN,
    values: [tenantId, uuids([...again.keys()]), floats([...again.values()])],
  });
  const soonest = Math.min(...again.values());
  if (soonest < SWEEP_MS) {
    afterCommit(client, () => setTimeout(() => wakeLane(tenantId, "permits"), soonest).unref());
  }
}

const waitsAt = ({ state }: LockedInstance, token: number) => state.tokens[token]?.wait === "permit";
