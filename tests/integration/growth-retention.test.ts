/** What retention deletes and what it never touches: others' requests, running ones, and what somebody still needs. */
import pg from "pg";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { workChores } from "@/server/features/retention/work-chores";
import { createCaller } from "@/tests/support/caller";
import { sequence } from "@/tests/support/process-definitions";
import { type PublishedProcess, publishProcess } from "@/tests/support/published-process";
import { queryAll } from "@/tests/support/query-all";
import { createTestTenant } from "@/tests/support/tenant";
import { useTestDatabase } from "@/tests/support/test-database";

const database = useTestDatabase();
let admin: pg.Client;
const ask = async (sql: string, values?: unknown[]) => (await admin.query(sql, values)).rows;

beforeAll(async () => {
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
});
afterAll(() => admin.end());

const task = { id: "answer", name: "Answer", type: "userTask", candidates: [{ kind: "requester" }] };
const definition = sequence("Question", [task]);
let kept: PublishedProcess;

/** A tenant that keeps finished requests for a month, its reports up to date. */
beforeEach(async () => {
  kept = await publishProcess(database.url, { definition });
  await ask("update tenants set retention_months = 1 where id = $1", [kept.tenantId]);
  await ask("update tenant_upkeep set rolled_until = now() where tenant_id = $1", [kept.tenantId]);
});

async function endpointOf(tenantId: string, memberId: string): Promise<string> {
  const id = newId();
  await ask(
    `insert into endpoints (tenant_id, id, name, url, secret_encrypted, created_by)
     values ($1, $2, 'Shop', 'https://shop.example', '', $3)`,
    [tenantId, id, memberId],
  );
  return id;
}

/** A request with a row in each table that belongs to it, begun and, unless it runs, ended so many days ago. */
async function insertRequest(
  { tenantId, processId, versionId, memberId }: PublishedProcess,
  { daysAgo, running = false, parent = null }: { daysAgo: number; running?: boolean; parent?: string | null },
): Promise<string> {
  const id = newId({ msecs: Date.now() - daysAgo * 86_400_000 });
  const at = new Date(Date.now() - daysAgo * 86_400_000);
  await ask(
    `insert into instances (tenant_id, id, reference, process_id, process_version_id, title, status, state, start_kind,
       requester_id, started_at, ended_at, changed_at, parent_instance_id)
     values ($1, $2::uuid, 'R-' || $2::uuid, $3, $4, 'Old', $5, '{}', 'member', $6, $7, $8, $7, $9)`,
    [
      tenantId,
      id,
      processId,
      versionId,
      running ? "running" : "completed",
      memberId,
      at,
      running ? null : at,
      parent,
    ],
  );
  const rows: [string, string][] = [
    ["journal (tenant_id, instance_id, sequence, at, actor, events)", "$1, $2, 1, now(), '{}', '[]'"],
    [
      "step_facts (tenant_id, instance_id, token, process_id, process_version_id, element, element_type, entered_at, left_at)",
      `$1, $2, 1, '${processId}', '${versionId}', 'answer', 'userTask', now(), now()`,
    ],
    [
      "tasks (tenant_id, id, instance_id, token, process_id, element, name, status, created_at)",
      `$1, gen_random_uuid(), $2, 1, '${processId}', 'answer', 'Answer', 'completed', now()`,
    ],
    [
      `effects (tenant_id, id, instance_id, token, element, kind, awaited, request, max_attempts, backoff_seconds, status,
         created_at)`,
      "$1, gen_random_uuid(), $2, 2, 'answer', 'email', true, '{}', 1, 1, 'succeeded', now()",
    ],
    [
      `messages (tenant_id, id, kind, name, correlation_key, payload, status, instance_id, created_at, expires_at, ended_at)`,
      "$1, gen_random_uuid(), 'message', 'm', '', '{}', 'delivered', $2, now(), now(), now()",
    ],
    [
      "files (tenant_id, id, name, type, size, content, instance_id)",
      "$1, gen_random_uuid(), 'made.pdf', 'application/pdf', 1, '\\x00', $2",
    ],
    [
      "webhook_deliveries (tenant_id, id, endpoint_id, instance_id, event_type)",
      `$1, gen_random_uuid(), '${await endpointOf(tenantId, memberId)}', $2, 'order.done'`,
    ],
  ];
  for (const [into, values] of rows) await ask(`insert into ${into} values (${values})`, [tenantId, id]);
  return id;
}

/** Per table how many rows name one of the requests. */
async function countRows(ids: string[]): Promise<Record<string, number>> {
  const tables = ["journal", "step_facts", "tasks", "effects", "messages", "files", "webhook_deliveries"];
  const counts = tables.map(
    (table) => `(select count(*)::int from ${table} where instance_id = any($1)) as ${table}`,
  );
  const [row] = await ask(
    `select (select count(*)::int from instances where id = any($1)) as instances, ${counts}`,
    [ids],
  );
  return row ?? {};
}

const eachTable = (count: number) => ({
  instances: count,
  journal: count,
  step_facts: count,
  tasks: count,
  effects: count,
  messages: count,
  files: count,
  webhook_deliveries: count,
});
const NONE = eachTable(0);
const ONE = eachTable(1);

it("deletes finished requests whose time is over, with all that belongs to them, and nothing else", async () => {
  const stranger = await publishProcess(database.url, { definition });
  const old = await insertRequest(kept, { daysAgo: 100 });
  const running = await insertRequest(kept, { daysAgo: 100, running: true });
  const young = await insertRequest(kept, { daysAgo: 1 });
  const foreign = await insertRequest(stranger, { daysAgo: 100 });
  await workChores(kept.tenantId, 100);
  await workChores(stranger.tenantId, 100);
  expect(await countRows([old])).toEqual(NONE);
  for (const id of [running, young, foreign]) expect(await countRows([id])).toEqual(ONE);
});

it("works in slices until nothing is left to delete", async () => {
  for (let count = 0; count < 3; count += 1) await insertRequest(kept, { daysAgo: 100 });
  expect((await workChores(kept.tenantId, 2)).isFull).toBe(true);
  expect((await workChores(kept.tenantId, 2)).isFull).toBe(false);
  expect(await ask("select from instances where tenant_id = $1", [kept.tenantId])).toEqual([]);
});

it("waits for the reports to have counted a request, and for the requests that it called", async () => {
  const caller = await insertRequest(kept, { daysAgo: 100 });
  await insertRequest(kept, { daysAgo: 90, running: true, parent: caller });
  const uncounted = await publishProcess(database.url, { definition });
  await ask("update tenants set retention_months = 1 where id = $1", [uncounted.tenantId]);
  const early = await insertRequest(uncounted, { daysAgo: 100 });
  await workChores(kept.tenantId, 100);
  await workChores(uncounted.tenantId, 100);
  expect(await countRows([caller, early])).toMatchObject({ instances: 2, journal: 2 });
});

// Rows that go by themselves, or stay without their request, need not be named.
it("knows every table that belongs to a request", async () => {
  const [{ source } = { source: "" }] = await queryAll<{ source: string }>(
    database.url,
    "select prosrc as source from pg_proc where proname = 'purge_ended_instances'",
  );
  const tables = await queryAll<{ name: string }>(
    database.url,
    `select distinct conrelid::regclass::text as name from pg_constraint
     where contype = 'f' and confrelid = 'instances'::regclass and confdeltype not in ('c', 'n')
       and conrelid not in ('instances'::regclass, 'deliveries'::regclass)`,
  );
  expect(tables.length).toBeGreaterThan(4);
  for (const { name } of tables) expect(source).toContain(`delete from ${name} where`);
});

it("drops a month of which nobody keeps anything, and no other", async () => {
  await ask("update tenants set retention_months = 1");
  await ask("update tenant_upkeep set rolled_until = now()");
  await ask("delete from effects; delete from tasks; delete from messages; delete from instances");
  await queryAll(
    database.url,
    `set role stepwell_owner; select create_month_partition(parent, month)
    from unnest(array['${TABLES.join("', '")}']) parent, unnest(array['2024-03-10Z', '2024-04-10Z']::timestamptz[]) month`,
  );
  await insertRequest(kept, { daysAgo: daysSince("2024-03-10") });
  await insertRequest(kept, { daysAgo: daysSince("2024-04-10"), running: true });
  const [row] = await queryAll(database.appUrl, "select drop_ended_months() as dropped");
  expect(row?.dropped).toEqual(TABLES.map((table) => `${table}_2024_03`));
  const [left] = await ask(
    "select to_regclass('journal_2024_03') as gone, to_regclass('journal_2024_04') as here",
  );
  expect(left).toMatchObject({ gone: null, here: "journal_2024_04" });
});

const TABLES = ["journal", "step_facts", "effects"];
const daysSince = (day: string) => (Date.now() - Date.parse(day)) / 86_400_000;

it("deletes an upload of weeks ago that nobody sent, and keeps one that was sent", async () => {
  const [sent, lost, fresh] = [newId(), newId(), newId()];
  for (const [id, weeks] of [
    [sent, 6],
    [lost, 6],
    [fresh, 1],
  ]) {
    await ask(
      `insert into files (tenant_id, id, name, type, size, content, uploaded_by, created_at)
       values ($1, $2, 'a.txt', 'text/plain', 1, 'a', $3, now() - make_interval(weeks => $4))`,
      [kept.tenantId, id, kept.memberId, weeks],
    );
  }
  const request = await insertRequest(kept, { daysAgo: 20 });
  await ask("update journal set events = $2 where instance_id = $1", [
    request,
    JSON.stringify([{ file: sent }]),
  ]);
  await workChores(kept.tenantId, 100);
  const left = await ask("select id from files where tenant_id = $1 and instance_id is null order by id", [
    kept.tenantId,
  ]);
  expect(left.map(({ id }) => id)).toEqual([sent, fresh]);
});

it("lets owners choose, and tells them before what would go", async () => {
  const { owner, addMember, tenantId } = await createTestTenant();
  const caller = createCaller(owner).retention;
  expect(await caller.get()).toEqual({ months: null, keptFrom: null, canChange: true });
  await caller.change({ months: 12 });
  expect(await caller.get()).toMatchObject({ months: 12 });
  expect(await caller.preview({ months: 1 })).toMatchObject({ requests: 0 });
  await expect(createCaller(await addMember("admin")).retention.change({ months: 1 })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(createCaller(await addMember("viewer")).retention.get()).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(caller.change({ months: 0 })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  expect(await ask("select retention_months as months from tenants where id = $1", [tenantId])).toEqual([
    { months: 12 },
  ]);
});
