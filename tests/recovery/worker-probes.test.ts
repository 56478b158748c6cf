import { afterAll, afterEach, expect, it } from "vitest";
import { closeWakes } from "@/server/runtime/wake-lanes";
import { fiveSteps } from "@/tests/support/process-definitions";
import { publishProcess } from "@/tests/support/published-process";
import { queryAll } from "@/tests/support/query-all";
import { startMany } from "@/tests/support/started-instances";
import { useTestDatabase } from "@/tests/support/test-database";
import { until } from "@/tests/support/until";
import { WorkerProcess } from "@/tests/support/worker-process";

const PATIENCE_MS = 40_000;
const TOKEN = "a-token-for-metrics";

const database = useTestDatabase();
let workers: WorkerProcess[] = [];

afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.end("SIGKILL")));
  workers = [];
});
afterAll(closeWakes);

function startWorker(environment: Record<string, string>): WorkerProcess {
  const worker = new WorkerProcess(database.url, environment);
  workers.push(worker);
  return worker;
}

/** The port that its log tells. */
const untilListening = (worker: WorkerProcess) =>
  until(
    "probes are answered",
    async () => Number(/Probes are answered on port (\d+)/.exec(worker.output)?.[1] ?? 0) || null,
    PATIENCE_MS,
  );

async function probe(port: number, path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
  return { status: response.status, text: await response.text() };
}

const untilReady = (port: number) =>
  until("it is ready", async () => (await probe(port, "/readyz")).status === 200, PATIENCE_MS);

it("tells life, readiness and figures; waits for the database, and drains on SIGTERM", async () => {
  const [last] = await queryAll<{ name: string }>(
    database.url,
    `update _prisma_migrations set finished_at = null
     where id = (select id from _prisma_migrations order by migration_name desc limit 1) returning migration_name as name`,
  );
  const worker = startWorker({ WORKER_PORT: "0", METRICS_TOKEN: TOKEN });
  const port = await untilListening(worker);
  expect(await probe(port, "/healthz")).toMatchObject({ status: 200 });
  const early = await probe(port, "/readyz");
  expect(early.status).toBe(503);
  expect(JSON.parse(early.text)).toMatchObject({
    ready: false,
    checks: {
      database: "ok",
      clock: "ok",
      schema: expect.stringContaining(`The database lacks the migration ${last?.name}.`),
      server: expect.stringContaining("starting"),
      queue: expect.stringContaining("not connected"),
    },
  });
  await queryAll(database.url, "update _prisma_migrations set finished_at = now() where finished_at is null");
  await untilReady(port);

  const published = await publishProcess(database.url, { definition: fiveSteps() });
  await startMany(published, 10);
  expect((await probe(port, "/metrics")).status).toBe(401);
  const authorization = `Bearer ${TOKEN}`;
  const figures = await until("the rows are counted", async () => {
    const { status, text } = await probe(port, "/metrics", { authorization });
    return status === 200 && text.includes('stepwell_lane_rows_total{lane="advance"} 10\n') && text;
  });
  expect(figures).toMatch(/^stepwell_decisions_total [1-9]\d*$/m);
  expect(figures).toMatch(/^stepwell_lane_oldest_waiting_seconds\{lane="advance"\} /m);
  expect(figures).toMatch(/^nodejs_eventloop_lag_seconds /m);
  expect(figures).toMatch(/^stepwell_database_connections\{pool="app",state="used"\} /m);
  expect(figures).not.toContain(published.tenantId);
  expect((await probe(port, "/")).status).toBe(404);

  const ended = worker.end("SIGTERM");
  const drained = await until("it drains", async () => {
    const answer = await probe(port, "/readyz").catch(() => null);
    return answer === null || (answer.status === 503 && answer);
  });
  expect(drained === true || drained.text.includes("draining")).toBe(true);
  expect(await ended).toBe(0);
});

it("takes the next free port when another worker of the machine has the first", async () => {
  const first = startWorker({ WORKER_PORT: "0" });
  const port = await untilListening(first);
  const second = startWorker({ WORKER_PORT: String(port) });
  const next = await untilListening(second);
  expect(next).toBeGreaterThan(port);
  expect(second.output).toContain(`(${port} is taken)`);
});
