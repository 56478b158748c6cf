import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { closeWakes } from "@/server/runtime/wake-lanes";
import { createCaller } from "@/tests/support/caller";
import { checkExactlyOnce } from "@/tests/support/check-exactly-once";
import { type HttpPeer, startHttpPeer } from "@/tests/support/http-peer";
import { fiveSteps, sequence } from "@/tests/support/process-definitions";
import { type PublishedProcess, publishProcess } from "@/tests/support/published-process";
import { startMany } from "@/tests/support/started-instances";
import { useTestDatabase } from "@/tests/support/test-database";
import { until } from "@/tests/support/until";
import { WorkerProcess } from "@/tests/support/worker-process";

const INSTANCES = 2_000;
const PATIENCE_MS = 90_000;

const database = useTestDatabase();
let admin: pg.Client;
let peer: HttpPeer;
let workers: WorkerProcess[] = [];

beforeAll(async () => {
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  peer = await startHttpPeer(() => ({ status: 200, body: { ok: true } }));
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.end("SIGKILL")));
  workers = [];
});
afterAll(async () => {
  await peer.close();
  await admin.end();
  await closeWakes();
});

async function startWorkers(): Promise<[WorkerProcess, WorkerProcess]> {
  const pair: [WorkerProcess, WorkerProcess] = [
    new WorkerProcess(database.url),
    new WorkerProcess(database.url),
  ];
  workers = pair;
  await until(
    "both workers run",
    async () => {
      const { rowCount } = await admin.query(
        "select from servers where pid = any($1) and state = 'running' and pool_ids <> '{}'",
        [pair.map((worker) => worker.pid)],
      );
      return rowCount === 2;
    },
    PATIENCE_MS,
  );
  return pair;
}

async function countCompleted(tenantId: string): Promise<number> {
  const { rows } = await admin.query<{ count: number }>(
    "select count(*)::int as count from instances where tenant_id = $1 and status = 'completed'",
    [tenantId],
  );
  return rows[0]?.count ?? 0;
}

const allComplete = (tenantId: string) =>
  until(
    "all instances are complete",
    async () => (await countCompleted(tenantId)) === INSTANCES,
    PATIENCE_MS,
  );

/** Kills the worker once a part of the work is done; gives how much was done then. */
async function killHalfWay(worker: WorkerProcess, tenantId: string): Promise<number> {
  const done = await until("a part is done", async () => {
    const count = await countCompleted(tenantId);
    return count >= INSTANCES / 8 && count;
  });
  await worker.end("SIGKILL");
  return done;
}

/** What an admin of the tenant reads on the processing-load page once the takeover is done. */
function loadAfterTakeover({ tenantId, userId, memberId }: PublishedProcess, victim: WorkerProcess) {
  const { reports } = createCaller({
    tenantId,
    tenantSlug: "test",
    tenantName: "Test",
    userId,
    memberId,
    role: "admin",
    name: "Ada",
    email: "ada@example.test",
    timeZone: "UTC",
  });
  return until(
    "the page shows the takeover",
    async () => {
      const load = await reports.processingLoad({ period: "hour" });
      return load.takeovers.some(({ deadServer }) => deadServer === victim.name) && load;
    },
    PATIENCE_MS,
  );
}

it("completes every instance exactly once when one of two workers is killed half way", async () => {
  const published = await publishProcess(database.url, { definition: fiveSteps() });
  let pair: [WorkerProcess, WorkerProcess] | undefined;
  await startMany(published, INSTANCES, async () => {
    pair = await startWorkers();
  });
  if (pair === undefined) throw new Error("No workers were started.");
  const [victim, survivor] = pair;
  expect(await killHalfWay(victim, published.tenantId)).toBeLessThan(INSTANCES);
  await allComplete(published.tenantId);
  await checkExactlyOnce(admin, published.tenantId, { instances: INSTANCES, elements: 7 });
  const { takeovers, servers } = await loadAfterTakeover(published, victim);
  const [deadServer, byServer] = [victim.name, survivor.name];
  expect(takeovers).toContainEqual(expect.objectContaining({ reason: "crash", deadServer, byServer }));
  expect(servers.map(({ name, state }) => ({ name, state }))).toEqual(
    expect.arrayContaining([
      { name: byServer, state: "running" },
      { name: deadServer, state: "dead" },
    ]),
  );
});

it("sees a crash that nobody was there to see, when the only worker has died and another begins", async () => {
  const published = await publishProcess(database.url, { definition: fiveSteps() });
  const lone = new WorkerProcess(database.url);
  workers = [lone];
  await startMany(published, INSTANCES, () => Promise.resolve());
  expect(await killHalfWay(lone, published.tenantId)).toBeLessThan(INSTANCES);
  const next = new WorkerProcess(database.url);
  workers.push(next);
  await allComplete(published.tenantId);
  await checkExactlyOnce(admin, published.tenantId, { instances: INSTANCES, elements: 7 });
  const { takeovers } = await loadAfterTakeover(published, lone);
  const [deadServer, byServer] = [lone.name, next.name];
  expect(takeovers).toContainEqual(expect.objectContaining({ reason: "crash", deadServer, byServer }));
});

it("repeats outside calls of a killed worker with the same key only", async () => {
  const definition = sequence("Order", [
    {
      id: "order",
      name: "Order",
      type: "httpRequest",
      url: `${peer.url}/orders`,
      retry: { attempts: 5, backoffSeconds: 1 },
    },
  ]);
  const published = await publishProcess(database.url, { definition });
  let pair: [WorkerProcess, WorkerProcess] | undefined;
  await startMany(published, INSTANCES, async () => {
    pair = await startWorkers();
  });
  if (pair === undefined) throw new Error("No workers were started.");
  await killHalfWay(pair[0], published.tenantId);
  await allComplete(published.tenantId);
  await checkExactlyOnce(admin, published.tenantId, { instances: INSTANCES, elements: 3 });
  const { rows } = await admin.query<{ id: string }>("select id from effects where tenant_id = $1", [
    published.tenantId,
  ]);
  const keys = new Set(peer.calls.map((call) => call.headers["idempotency-key"]));
  expect([...keys].sort()).toEqual(rows.map((row) => row.id).sort());
  const leased = await admin.query("select from effects where lease_token is not null");
  expect(leased.rowCount).toBe(0);
});

it("drains on SIGTERM: ends with 0, is marked stopped, and leaves nothing locked", async () => {
  const published = await publishProcess(database.url, { definition: fiveSteps() });
  let pair: [WorkerProcess, WorkerProcess] | undefined;
  await startMany(published, INSTANCES, async () => {
    pair = await startWorkers();
  });
  if (pair === undefined) throw new Error("No workers were started.");
  const [leaver] = pair;
  await until("a part is done", async () => (await countCompleted(published.tenantId)) > 0);
  expect(await leaver.end("SIGTERM")).toBe(0);
  const server = await admin.query("select state, pool_ids from servers where pid = $1", [leaver.pid]);
  expect(server.rows[0].state).toBe("stopped");
  const locked = await admin.query("select from graphile_worker.jobs where locked_by = any($1)", [
    server.rows[0].pool_ids,
  ]);
  expect(locked.rowCount).toBe(0);
  await allComplete(published.tenantId);
  await checkExactlyOnce(admin, published.tenantId, { instances: INSTANCES, elements: 7 });
  const takeovers = await admin.query(
    "select from takeovers t join servers s on s.id = t.dead_server_id where s.pid = $1",
    [leaver.pid],
  );
  expect(takeovers.rowCount).toBe(0);
});
