import pg from "pg";
import { v7 as newId } from "uuid";
import { createCaller } from "@/server/trpc/router";
import { straightProcess } from "../cluster/automatic-steps";
import { seedTenant } from "../cluster/seed-tenant";
import { seedFinished } from "./seed-finished";

/** A tenant with much finished work, and some that is open, always as much. */
export interface GrownTenant {
  tenantId: string;
  processId: string;
  /** Finished instances to look at. */
  finished: string[];
  /** What its owner calls. */
  caller: ReturnType<typeof createCaller>;
}

const OPEN = 200;
const READY = 100;

/** In the database that the server code of this process is connected to; the URL is its superuser's. */
export async function growTenant(url: string, count: number): Promise<GrownTenant> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const task = { id: "review", name: "Review", type: "userTask", candidates: [{ kind: "requester" }] };
    const seed = await seedTenant(client, straightProcess("Review", [task]));
    const { tenantId, processId } = seed;
    const caller = callerOf(await ownerOf(client, tenantId));
    const start = () => caller.instances.start({ processId, submission: {}, idempotencyKey: newId() });
    const { instanceId } = await start();
    const { items } = await caller.tasks.list({});
    const taskId = items[0]?.id ?? "";
    await caller.tasks.complete({ taskId, submission: {}, outcome: null, comment: null });
    await seedFinished(client, { tenantId, instanceId }, count);
    for (let left = OPEN; left > 0; left -= 1) await start();
    await seedReadyRows(client, tenantId);
    const sample = await client.query<{ id: string }>(
      "select id from instances where tenant_id = $1 and ended_at is not null order by md5(id::text) limit 500",
      [tenantId],
    );
    return { tenantId, processId, caller, finished: sample.rows.map(({ id }) => id) };
  } finally {
    await client.end();
  }
}

/** Instances and calls that lanes can claim: the open ones, said to be ready, each with a call. */
async function seedReadyRows(client: pg.Client, tenantId: string): Promise<void> {
  await client.query(
    `update instances set ready_at = now() where tenant_id = $1 and id in (
       select id from instances where tenant_id = $1 and status = 'running' order by id limit ${READY})`,
    [tenantId],
  );
  await client.query(
    `insert into timers (tenant_id, instance_id, token, purpose, due_at)
     select tenant_id, id, 99, 'reminder', now() from instances where tenant_id = $1 and ready_at is not null`,
    [tenantId],
  );
  await client.query(
    `insert into effects (tenant_id, id, instance_id, token, element, kind, awaited, request, max_attempts, backoff_seconds,
       ready_at, created_at)
     select tenant_id, gen_random_uuid(), id, 98, 'call', 'email', false, '{}', 3, 1, now(), now() from instances
     where tenant_id = $1 and ready_at is not null`,
    [tenantId],
  );
  await client.query("analyze instances, timers, effects, tasks");
}

type Person = { userId: string; memberId: string; tenantId: string; slug: string; email: string };

async function ownerOf(client: pg.Client, tenantId: string): Promise<Person> {
  const { rows } = await client.query<Person>(
    `select u.id as "userId", m.id as "memberId", t.id as "tenantId", t.slug, u.email
     from members m join users u on u.id = m.user_id join tenants t on t.id = m.tenant_id where t.id = $1`,
    [tenantId],
  );
  const [person] = rows;
  if (person === undefined) throw new Error("The tenant has no member.");
  return person;
}

function callerOf({ userId, memberId, tenantId, slug, email }: Person) {
  const place = { tenantId, memberId, role: "owner" as const };
  const base = { name: "Bench", email, timeZone: "UTC" };
  return createCaller({
    user: { id: userId, sessionId: newId(), ...base, memberships: [{ ...place, slug, tenantName: "Bench" }] },
    member: { ...place, ...base, userId, tenantSlug: slug, tenantName: "Bench" },
  });
}
