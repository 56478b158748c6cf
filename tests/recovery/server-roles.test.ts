import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { closeWakes } from "@/server/runtime/wake-lanes";
import { createCaller } from "@/tests/support/caller";
import { fiveSteps } from "@/tests/support/process-definitions";
import { publishProcess } from "@/tests/support/published-process";
import { queryAll } from "@/tests/support/query-all";
import { startMany } from "@/tests/support/started-instances";
import { useTestDatabase } from "@/tests/support/test-database";
import { until } from "@/tests/support/until";
import { WorkerProcess } from "@/tests/support/worker-process";

const PATIENCE_MS = 60_000;
const GONE = "00000000-0000-4000-8000-000000000000";
const DAYS_AHEAD = `data:text/javascript,${encodeURIComponent("const now = Date.now; Date.now = () => now() + 3 * 86400000")}`;

const database = useTestDatabase();
let workers: WorkerProcess[] = [];
let published: Awaited<ReturnType<typeof publishProcess>>;

const query = <Row extends object>(sql: string, values: unknown[] = []) =>
  queryAll<Row & Record<string, unknown>>(database.url, sql, values);

function startWorker(environment: Record<string, string> = {}): WorkerProcess {
  const worker = new WorkerProcess(database.url, environment);
  workers.push(worker);
  return worker;
}

const untilRunning = (worker: WorkerProcess) =>
  until(
    "the worker runs",
    async () =>
      (await query("select from servers where name = $1 and pool_ids <> '{}'", [worker.name])).length === 1,
    PATIENCE_MS,
  );

/** Waits until it has ended by itself. */
const untilEnded = (worker: WorkerProcess) =>
  until("the worker has ended", async () => worker.child.exitCode !== null, PATIENCE_MS);

const countCompleted = async (tenantId: string) =>
  (await query("select from instances where tenant_id = $1 and status = 'completed'", [tenantId])).length;

/** What an owner of the published process's tenant reads on the processing-load page. */
function readLoad() {
  const { tenantId, userId, memberId } = published;
  const tenant = { tenantId, tenantSlug: "test", tenantName: "Test" };
  const person = { userId, memberId, role: "owner", name: "Ada", email: "ada@example.test" } as const;
  return createCaller({ ...tenant, ...person, timeZone: "UTC" }).reports.processingLoad({ period: "hour" });
}

beforeAll(async () => {
  published = await publishProcess(database.url, { definition: fiveSteps() });
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.end("SIGKILL")));
  workers = [];
  await query("truncate queue_problems");
  await query("delete from graphile_worker._private_jobs");
});
afterAll(closeWakes);

it("leaves tenants and lanes that it may not take to servers that may", async () => {
  const other = await publishProcess(database.url, { definition: fiveSteps() });
  const [tenant] = await query<{ slug: string }>("select slug from tenants where id = $1", [other.tenantId]);
  await startMany(published, 5);
  // As somebody's sweep would add it, before the limited server is there to be flagged.
  await query("select graphile_worker.add_job('lane.advance', $1, job_key := $2)", [
    { tenantId: published.tenantId, lane: "advance", slot: 0 },
    `advance:${published.tenantId}:0`,
  ]);
  const limited = startWorker({ LANES: "advance", WORKER_TENANTS: tenant?.slug ?? "" });
  await untilRunning(limited);
  await startMany(other, 5);
  await until("its tenant is served", async () => (await countCompleted(other.tenantId)) === 5, PATIENCE_MS);
  await query("select graphile_worker.add_job('lane.timers', $1)", [
    { tenantId: other.tenantId, lane: "timers", slot: 0 },
  ]);
  const waiting = await until("the flag is on", async () => {
    const jobs = await query<{ task: string; flags: object | null; attempts: number; locked: boolean }>(
      `select task_identifier as task, flags, attempts, locked_at is not null as locked from graphile_worker.jobs
       where key like '%:' || $1 || ':%' or task_identifier = 'lane.timers'`,
      [published.tenantId],
    );
    return (
      jobs.some(({ flags }) => flags !== null) && jobs.some(({ task }) => task === "lane.timers") && jobs
    );
  });
  expect(waiting.map(({ attempts, locked }) => ({ attempts, locked }))).toEqual(
    waiting.map(() => ({ attempts: 0, locked: false })),
  );
  expect(await countCompleted(published.tenantId)).toBe(0);
  const load = await readLoad();
  expect(load.unservedLanes).toEqual(expect.arrayContaining(["advance", "timers"]));
  expect(load.servers.find(({ name }) => name === limited.name)).toMatchObject({
    lanes: ["advance"],
    takesYou: false,
    isReserved: true,
  });
  await untilRunning(startWorker({ WORKER_EXCLUDED_TENANTS: other.tenantId }));
  await until(
    "others serve the rest",
    async () => (await countCompleted(published.tenantId)) === 5,
    PATIENCE_MS,
  );
});

it("names what it cannot do, gives up what says nothing, and goes on with the rest", async () => {
  const add = "select graphile_worker.add_job($1, $2, run_at := now() - interval '1 minute')";
  await query(add, ["lane.teleport", {}]);
  await query(add, ["lane.advance", { tenantId: "nobody", lane: "advance" }]);
  await query(add, ["lane.advance", { tenantId: GONE, lane: "advance", slot: 0 }]);
  await query(add, [
    "lane.advance",
    { ...{ tenantId: published.tenantId, lane: "advance", slot: 0 }, version: 99 },
  ]);
  const worker = startWorker();
  const problems = await until(
    "all is told",
    async () => {
      const rows = await query<{ kind: string }>(
        "select kind, subject, jobs from queue_problems order by kind",
      );
      return rows.length === 3 && rows;
    },
    PATIENCE_MS,
  );
  expect(problems).toEqual([
    { kind: "malformedJob", subject: "lane.advance", jobs: 1 },
    { kind: "tenantGone", subject: GONE, jobs: 1 },
    { kind: "unknownJob", subject: "lane.teleport", jobs: 1 },
  ]);
  expect((await readLoad()).problems).toContainEqual(
    expect.objectContaining({ kind: "tenantGone", subject: "", jobs: 1 }),
  );
  const left = await query<{ task: string }>(
    `select task_identifier as task, attempts, last_error from graphile_worker.jobs
     where key is null order by task_identifier`,
  );
  expect(left).toEqual([
    { task: "lane.advance", attempts: 1, last_error: expect.stringContaining("left to a newer server") },
    { task: "lane.teleport", attempts: 0, last_error: null },
  ]);
  const done = (await countCompleted(published.tenantId)) + 3;
  await startMany(published, 3);
  await until(
    "the rest goes on",
    async () => (await countCompleted(published.tenantId)) === done,
    PATIENCE_MS,
  );
  expect(worker.output).toContain("a kind that this server does not know");
});

it("refuses to start with another's name, a wrong clock, or on a database that needs newer code", async () => {
  const first = startWorker();
  await untilRunning(first);
  await query("create or replace function least_engine_version() returns int language sql as 'select 1'");
  const namesake = startWorker({ SERVER_NAME: first.name });
  const early = startWorker({ NODE_OPTIONS: `--import=${DAYS_AHEAD}` });
  const unknown = startWorker({ WORKER_TENANTS: "no-such-organisation" });
  await Promise.all([namesake, early, unknown].map(untilEnded));
  expect([namesake, early, unknown].map(({ child }) => child.exitCode)).toEqual([1, 1, 1]);
  expect(namesake.output).toContain(`named \\"${first.name}\\" runs already (host `);
  expect(early.output).toMatch(/The clock of this machine is 2592\d\d\.\d s ahead of the database's/);
  expect(unknown.output).toContain('names \\"no-such-organisation\\", but no organisation has that slug');

  await query("create or replace function least_engine_version() returns int language sql as 'select 99'");
  const old = startWorker();
  await untilEnded(old);
  expect(old.child.exitCode).toBe(1);
  expect(old.output).toMatch(
    /This server is too old for the database: it understands version \d+, and 99 is needed/,
  );
  await query("create or replace function least_engine_version() returns int language sql as 'select 1'");
});

it("waits for the database to be migrated, and then begins", async () => {
  const [last] = await query<{ name: string }>(
    "update _prisma_migrations set finished_at = null where id = (select id from _prisma_migrations order by migration_name desc limit 1) returning migration_name as name",
  );
  const worker = startWorker();
  const sentence = `The database lacks the migration ${last?.name}.`;
  await until("it says so", async () => worker.output.includes(sentence), PATIENCE_MS);
  expect(await query("select from servers where name = $1", [worker.name])).toEqual([]);
  await query("update _prisma_migrations set finished_at = now() where finished_at is null");
  await untilRunning(worker);
});
