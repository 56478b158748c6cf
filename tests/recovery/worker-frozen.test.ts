import { once } from "node:events";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { closeWakes } from "@/server/runtime/wake-lanes";
import { checkExactlyOnce } from "@/tests/support/check-exactly-once";
import { fiveSteps } from "@/tests/support/process-definitions";
import { publishProcess } from "@/tests/support/published-process";
import { startMany } from "@/tests/support/started-instances";
import { useTestDatabase } from "@/tests/support/test-database";
import { until } from "@/tests/support/until";
import { WorkerProcess } from "@/tests/support/worker-process";

const INSTANCES = 2_000;
const PATIENCE_MS = 90_000;
/** The shortest that is allowed, so that the test need not wait for the usual half minute. */
const QUICK = { SERVER_FREEZE_SECONDS: "10" };

const database = useTestDatabase();
let admin: pg.Client;
const workers: WorkerProcess[] = [];

beforeAll(async () => {
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.end("SIGKILL")));
});
afterAll(async () => {
  await admin.end();
  await closeWakes();
});

async function startWorker(): Promise<WorkerProcess> {
  const worker = new WorkerProcess(database.url, QUICK);
  workers.push(worker);
  await until(
    "the worker runs",
    async () => {
      const { rowCount } = await admin.query(
        "select from servers where pid = $1 and state = 'running' and pool_ids <> '{}'",
        [worker.pid],
      );
      return rowCount === 1;
    },
    PATIENCE_MS,
  );
  return worker;
}

async function countCompleted(tenantId: string): Promise<number> {
  const { rows } = await admin.query<{ count: number }>(
    "select count(*)::int as count from instances where tenant_id = $1 and status = 'completed'",
    [tenantId],
  );
  return rows[0]?.count ?? 0;
}

/** Everything that a server could have written for the tenant. */
async function readWritten(tenantId: string): Promise<unknown> {
  const { rows } = await admin.query(
    `select (select count(*)::int from journal where tenant_id = $1) as journal,
       (select count(*)::int from step_facts where tenant_id = $1) as facts,
       (select sum(revision)::int from instances where tenant_id = $1) as revisions`,
    [tenantId],
  );
  return rows;
}

it("takes over from a worker that freezes, and a worker that wakes up again writes nothing and leaves", async () => {
  const published = await publishProcess(database.url, { definition: fiveSteps() });
  let frozen: WorkerProcess | undefined;
  await startMany(published, INSTANCES, async () => {
    frozen = await startWorker();
  });
  if (frozen === undefined) throw new Error("No worker was started.");
  await until("a part is done", async () => (await countCompleted(published.tenantId)) > 0, PATIENCE_MS);
  frozen.signal("SIGSTOP");
  expect(await countCompleted(published.tenantId)).toBeLessThan(INSTANCES);
  const survivor = await startWorker();
  await until(
    "all instances are complete",
    async () => (await countCompleted(published.tenantId)) === INSTANCES,
    PATIENCE_MS,
  );
  const takeovers = await until(
    "the takeover is recorded",
    async () => {
      const { rows } = await admin.query(
        `select t.reason, d.state, b.pid as by_pid from takeovers t join servers d on d.id = t.dead_server_id
         join servers b on b.id = t.by_server_id where d.pid = $1`,
        [frozen?.pid],
      );
      return rows.length > 0 && rows;
    },
    PATIENCE_MS,
  );
  expect(takeovers).toEqual([{ reason: "freeze", state: "dead", by_pid: survivor.pid }]);
  const before = await readWritten(published.tenantId);
  const left = once(frozen.child, "exit");
  frozen.signal("SIGCONT");
  expect((await left)[0]).toBe(1);
  expect(await readWritten(published.tenantId)).toEqual(before);
  await checkExactlyOnce(admin, published.tenantId, { instances: INSTANCES, elements: 7 });
});
