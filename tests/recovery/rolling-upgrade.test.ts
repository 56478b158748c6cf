import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { ENGINE_VERSION } from "@/contracts/engine-version";
import { closeWakes } from "@/server/runtime/wake-lanes";
import { checkExactlyOnce } from "@/tests/support/check-exactly-once";
import { type HttpPeer, startHttpPeer } from "@/tests/support/http-peer";
import { unpackPreviousWorker } from "@/tests/support/previous-worker";
import { fiveSteps, sequence } from "@/tests/support/process-definitions";
import { publishProcess } from "@/tests/support/published-process";
import { startMany } from "@/tests/support/started-instances";
import { useTestDatabase } from "@/tests/support/test-database";
import { until } from "@/tests/support/until";
import { WorkerProcess } from "@/tests/support/worker-process";

const PATIENCE_MS = 60_000;

const database = useTestDatabase();
let admin: pg.Client;
let peer: HttpPeer;
let previous: ReturnType<typeof unpackPreviousWorker>;
let workers: WorkerProcess[] = [];

beforeAll(async () => {
  previous = unpackPreviousWorker();
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  peer = await startHttpPeer(() => ({ status: 200, body: { ok: true } }));
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.end("SIGKILL")));
  workers = [];
});
afterAll(async () => {
  previous.remove();
  await peer.close();
  await admin.end();
  await closeWakes();
});

async function startWorker(args?: readonly string[]): Promise<WorkerProcess> {
  const worker = new WorkerProcess(database.url, {}, args);
  workers.push(worker);
  await until(
    "the worker runs",
    async () => {
      if (worker.child.exitCode !== null) throw new Error(worker.output);
      const sql = "select from servers where name = $1 and pool_ids <> '{}'";
      return (await admin.query(sql, [worker.name])).rowCount === 1;
    },
    PATIENCE_MS,
  );
  return worker;
}

const untilCompleted = (tenantId: string, count: number) =>
  until(
    `${count} instances are complete`,
    async () => {
      const { rows } = await admin.query(
        "select count(*)::int as count from instances where tenant_id = $1 and status = 'completed'",
        [tenantId],
      );
      return rows[0].count === count;
    },
    PATIENCE_MS,
  );

/** Which servers passed elements of the tenant's instances. */
async function whoWorked(tenantId: string): Promise<string[]> {
  const { rows } = await admin.query(
    `select distinct s.name from step_facts f join servers s on s.id = f.server_id where f.tenant_id = $1`,
    [tenantId],
  );
  return rows.map(({ name }) => name);
}

it("does everything exactly once while the release before works beside this one, on this schema", async () => {
  const order = { id: "order", name: "Order", type: "httpRequest", url: `${peer.url}/orders` };
  const calls = await publishProcess(database.url, { definition: sequence("Order", [order]) });
  const old = await startWorker(["--import", "tsx", previous.main]);
  const first = await workOffSteps(100);
  await startMany(calls, 10);
  await untilCompleted(calls.tenantId, 10);
  expect(await whoWorked(first)).toEqual([old.name]);

  const young = await startWorker();
  await startMany(calls, 20);
  const together = await untilBothWorked([old.name, young.name]);
  await untilCompleted(calls.tenantId, 30);

  expect(await old.end("SIGTERM")).toBe(0);
  const last = await workOffSteps(50);
  expect(await whoWorked(last)).toEqual([young.name]);
  await checkExactlyOnce(admin, first, { instances: 100, elements: 7 });
  for (const tenantId of together) await checkExactlyOnce(admin, tenantId, { instances: 50, elements: 7 });
  await checkExactlyOnce(admin, last, { instances: 50, elements: 7 });
  await checkExactlyOnce(admin, calls.tenantId, { instances: 30, elements: 3 });
  const keys = new Set(peer.calls.map((call) => call.headers["idempotency-key"]));
  expect(keys.size).toBe(30);
  expect((await admin.query("select from queue_problems where kind <> 'unknownJob'")).rowCount).toBe(0);
});

/** Starts so many instances in a tenant of its own and waits until they are complete; gives the tenant's id. */
async function workOffSteps(count: number): Promise<string> {
  const steps = await publishProcess(database.url, { definition: fiveSteps() });
  await startMany(steps, count);
  await untilCompleted(steps.tenantId, count);
  return steps.tenantId;
}

/** Gives work to one tenant after the other, since each is mostly one server's, until every server has had a part of it. */
async function untilBothWorked(names: readonly string[]): Promise<string[]> {
  const tenantIds: string[] = [];
  const seen = new Set<string>();
  await until(
    "both releases have worked side by side",
    async () => {
      const tenantId = await workOffSteps(50);
      tenantIds.push(tenantId);
      for (const name of await whoWorked(tenantId)) seen.add(name);
      return names.every((name) => seen.has(name));
    },
    PATIENCE_MS,
  );
  return tenantIds;
}

it("leaves alone what newer code has written, and does the rest", async () => {
  const published = await publishProcess(database.url, { definition: fiveSteps() });
  await startMany(published, 6);
  await admin.query(
    `update instances set engine_version = $2 where tenant_id = $1
       and id in (select id from instances where tenant_id = $1 order by id limit 2)`,
    [published.tenantId, ENGINE_VERSION + 1],
  );
  await startWorker();
  await untilCompleted(published.tenantId, 4);
  const newer = await admin.query(
    "select revision, crashes, incidents, status from instances where tenant_id = $1 and engine_version > $2",
    [published.tenantId, ENGINE_VERSION],
  );
  expect(newer.rows).toEqual(
    [1, 2].map(() => ({ revision: 1, crashes: 0, incidents: 0, status: "running" })),
  );
  await admin.query("update instances set engine_version = 1 where tenant_id = $1 and status = 'running'", [
    published.tenantId,
  ]);
  await untilCompleted(published.tenantId, 6);
  await checkExactlyOnce(admin, published.tenantId, { instances: 6, elements: 7 });
});

it("lets no server in that knows no versions", async () => {
  const asFirstRelease =
    "insert into servers (id, name, host, pid, version) values (gen_random_uuid(), 'old', 'old', 1, '0')";
  await expect(admin.query(asFirstRelease)).rejects.toThrow("servers_know_versions");
});
