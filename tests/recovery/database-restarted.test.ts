import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabase } from "@/server/db";
import { closeWakes } from "@/server/runtime/wake-lanes";
import { checkExactlyOnce } from "@/tests/support/check-exactly-once";
import { type HttpPeer, startHttpPeer } from "@/tests/support/http-peer";
import { sequence } from "@/tests/support/process-definitions";
import { publishProcess } from "@/tests/support/published-process";
import { startMany } from "@/tests/support/started-instances";
import { copyTemplate, createTemplate } from "@/tests/support/template-database";
import { startTestCluster, type TestCluster } from "@/tests/support/test-cluster";
import { until } from "@/tests/support/until";
import { WorkerProcess } from "@/tests/support/worker-process";

const INSTANCES = 2_000;
const PATIENCE_MS = 90_000;

let cluster: TestCluster;
let url: string;
let peer: HttpPeer;
let worker: WorkerProcess | undefined;

beforeAll(async () => {
  cluster = await startTestCluster({ durable: true });
  await createTemplate(cluster);
  url = (await copyTemplate(cluster.url("postgres"))).url;
  process.env.DATABASE_URL = url;
  peer = await startHttpPeer(() => ({ status: 200, body: null }));
});
afterAll(async () => {
  await worker?.end("SIGKILL");
  await peer.close();
  await closeWakes();
  await closeDatabase();
  await cluster.dispose();
});

/** A connection per question, since the database goes away in between. */
async function ask<Row extends pg.QueryResultRow>(sql: string, values: unknown[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    // The test takes the database away, maybe under this connection.
    await client.end().catch(() => undefined);
  }
}

async function countCompleted(tenantId: string): Promise<number> {
  const [row] = await ask<{ count: number }>(
    "select count(*)::int as count from instances where tenant_id = $1 and status = 'completed'",
    [tenantId],
  );
  return row?.count ?? 0;
}

it("goes on by itself when PostgreSQL comes back after a restart and after a crash, and doubles nothing", async () => {
  const definition = sequence("Order", [
    {
      id: "order",
      name: "Order",
      type: "httpRequest",
      url: `${peer.url}/orders`,
      retry: { attempts: 5, backoffSeconds: 1 },
    },
  ]);
  const published = await publishProcess(url, { definition });
  await startMany(published, INSTANCES);
  worker = new WorkerProcess(url);
  const reaches = (count: number) =>
    until(
      `${count} are complete`,
      async () => (await countCompleted(published.tenantId)) >= count,
      PATIENCE_MS,
    );
  await reaches(100);
  await cluster.stop();
  await cluster.start();
  await reaches(400);
  await cluster.kill();
  await cluster.start();
  await reaches(INSTANCES);
  expect(worker.child.exitCode).toBeNull();
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await checkExactlyOnce(admin, published.tenantId, { instances: INSTANCES, elements: 3 });
  const { rows } = await admin.query("select state from servers");
  expect(rows).toEqual([{ state: "running" }]);
  await admin.end();
  expect(await worker.end("SIGTERM")).toBe(0);
});
