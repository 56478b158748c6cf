import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeWakes } from "@/server/runtime/wake-lanes";
import { type HttpPeer, startHttpPeer } from "@/tests/support/http-peer";
import { sequence } from "@/tests/support/process-definitions";
import { publishProcess } from "@/tests/support/published-process";
import { startMany } from "@/tests/support/started-instances";
import { useTestDatabase } from "@/tests/support/test-database";
import { until } from "@/tests/support/until";
import { WorkerProcess } from "@/tests/support/worker-process";

const database = useTestDatabase();
const goOn = Promise.withResolvers<void>();
let admin: pg.Client;
let peer: HttpPeer;
let worker: WorkerProcess;

beforeAll(async () => {
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  peer = await startHttpPeer(async ({ path }) => {
    if (path === "/hangs") await goOn.promise;
    return { status: 200, body: {} };
  });
  worker = new WorkerProcess(database.url);
});
afterAll(async () => {
  await worker.end("SIGKILL");
  await peer.close();
  await admin.end();
  await closeWakes();
});

const calling = (path: string) =>
  sequence("Call", [{ id: "call", name: "Call", type: "httpRequest", url: `${peer.url}${path}` }]);

async function countCompleted(tenantId: string): Promise<number> {
  const { rows } = await admin.query<{ count: number }>(
    "select count(*)::int as count from instances where tenant_id = $1 and status = 'completed'",
    [tenantId],
  );
  return rows[0]?.count ?? 0;
}

const countHanging = () => peer.calls.filter(({ path }) => path === "/hangs").length;

it("keeps hands free for others while one tenant's system hangs, and catches up when it answers again", async () => {
  const [stuck, quiet] = [
    await publishProcess(database.url, { definition: calling("/hangs") }),
    await publishProcess(database.url, { definition: calling("/answers") }),
  ];
  await startMany(stuck, 300);
  await until("the tenant has all hands that it may have", async () => countHanging() >= 64);
  await startMany(quiet, 40);
  await until("the others' calls are made", async () => (await countCompleted(quiet.tenantId)) === 40);
  expect(countHanging()).toBe(64);
  expect(await countCompleted(stuck.tenantId)).toBe(0);
  goOn.resolve();
  await until(
    "what waited is made up for",
    async () => (await countCompleted(stuck.tenantId)) === 300,
    30_000,
  );
  expect(countHanging()).toBe(300);
});
