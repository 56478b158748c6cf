import type pg from "pg";
import { v7 as newId } from "uuid";
import { usualCalendar } from "@/contracts/calendar";
import { decide } from "@/engine/decide";
import { compile } from "@/engine/definition/compile";
import type { SeededTenant } from "./seed-tenant";

/** Rows of one statement: enough to spread its cost, not so many that its parameters fill the memory. */
const BATCH = 10_000;

/** Instances that have only been started, with their first journal row, as a deferred start leaves them. */
export async function seedReady(client: pg.Client, seed: SeededTenant, count: number): Promise<void> {
  const started = decideStart(seed, 0, new Date());
  for (let left = count; left > 0; left -= BATCH) {
    await insertInstances(client, seed, { ...started, readyAt: "now()" }, newIds(Math.min(left, BATCH)));
  }
}

/**
 * Instances that wait at a timer from the moment they were started, which is chosen so that the timer is due at `dueAt` if
 * it takes `waitMs`. Keys to other tables are not checked, or a million would take long.
 */
export async function seedWaiting(
  client: pg.Client,
  seed: SeededTenant,
  { count, dueAt, waitMs }: { count: number; dueAt: Date; waitMs: number },
): Promise<void> {
  const started = decideStart(seed, 100, new Date(dueAt.getTime() - waitMs));
  const timer = started.events.find((event) => event.type === "timerScheduled");
  if (timer?.type !== "timerScheduled") throw new Error("The benchmark's process waits for no timer.");
  for (let left = count; left > 0; left -= BATCH) {
    const ids = newIds(Math.min(left, BATCH));
    await client.query("begin; set local session_replication_role = replica");
    await insertInstances(client, seed, { ...started, readyAt: "null" }, ids);
    await client.query(
      `insert into timers (tenant_id, instance_id, token, purpose, due_at)
       select $1, id, $2, $3, $4 from unnest($5::uuid[]) id`,
      [seed.tenantId, timer.token, timer.purpose, timer.dueAt, ids],
    );
    await client.query("commit");
  }
}

const newIds = (count: number) => Array.from({ length: count }, () => newId());

/** The start, and so many elements after it. */
function decideStart({ definition, memberId }: SeededTenant, maxElements: number, at: Date) {
  const compiled = compile(definition, {});
  if (!compiled.ok) throw new Error("The benchmark's process does not compile.");
  const started = decide(
    compiled.graph,
    null,
    { type: "start", startKind: "member", requester: memberId, submission: {} },
    {
      now: at.toISOString(),
      timeZone: "UTC",
      calendar: usualCalendar("UTC"),
      actor: { kind: "system" },
      maxElements,
    },
  );
  if (!started.ok) throw new Error(started.refusal.message);
  return { state: started.state, events: started.events };
}

type Started = ReturnType<typeof decideStart> & { readyAt: "now()" | "null" };

async function insertInstances(
  client: pg.Client,
  { tenantId, processId, versionId, memberId, definition }: SeededTenant,
  { state, events, readyAt }: Started,
  ids: readonly string[],
): Promise<void> {
  await client.query(
    `insert into instances (tenant_id, id, reference, process_id, process_version_id, title, status, state, revision, ready_at,
       start_kind, requester_id, started_at, changed_at)
     select $1, id, id::text, $2, $3, $4, 'running', $5, 1, ${readyAt}, 'member', $6, now(), now() from unnest($7::uuid[]) id`,
    [tenantId, processId, versionId, definition.name, JSON.stringify(state), memberId, ids],
  );
  await client.query(
    `insert into journal (tenant_id, instance_id, sequence, at, actor, events)
     select $1, id, 1, now(), '{"kind":"system"}', $2 from unnest($3::uuid[]) id`,
    [tenantId, JSON.stringify(events), ids],
  );
}
