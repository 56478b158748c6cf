/** The primary dies under load and its synchronous standby takes its place, with nobody's help but the promotion. */
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { say } from "@/scripts/run/say";
import { closeDatabase } from "@/server/db";
import { startInstance } from "@/server/runtime/start-instance";
import { closeWakes } from "@/server/runtime/wake-lanes";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import { checkExactlyOnce } from "@/tests/support/check-exactly-once";
import { type HttpPeer, startHttpPeer } from "@/tests/support/http-peer";
import { sequence } from "@/tests/support/process-definitions";
import { type PublishedProcess, publishProcess } from "@/tests/support/published-process";
import { queryAll } from "@/tests/support/query-all";
import { type StandbyCluster, startStandbyCluster } from "@/tests/support/standby-cluster";
import { copyTemplate, createTemplate } from "@/tests/support/template-database";
import { until } from "@/tests/support/until";
import { WorkerProcess } from "@/tests/support/worker-process";

const PATIENCE_MS = 60_000;
const BEFORE = 150;
const AFTER = 150;

let cluster: StandbyCluster;
let database: string;
let peer: HttpPeer;
let workers: WorkerProcess[] = [];

beforeAll(async () => {
  cluster = await startStandbyCluster();
  await createTemplate({ url: cluster.primaryUrl });
  const copy = await copyTemplate(cluster.primaryUrl("postgres"));
  database = new URL(copy.url).pathname.slice(1);
  process.env.DATABASE_URL = cluster.url(database);
  peer = await startHttpPeer(() => ({ status: 200, body: null }));
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.end("SIGKILL")));
  await peer.close();
  await closeWakes();
  await closeDatabase();
  await cluster.dispose();
});

const definition = () =>
  sequence("Order", [
    {
      id: "order",
      name: "Order",
      type: "httpRequest",
      url: `${peer.url}/orders`,
      retry: { attempts: 5, backoffSeconds: 1 },
    },
  ]);

const ask = <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
  queryAll<Row>(cluster.primaryUrl(database), sql, values);

/** Starts one instance after the other for as long as wanted; gives the ids of those that were accepted. */
function startLoad({ tenantId, processId, memberId, userId }: PublishedProcess) {
  const accepted: string[] = [];
  const refused: unknown[] = [];
  const stop = new AbortController();
  const startOne = () =>
    withTenantSql(tenantId, async (client) => {
      const started = await startInstance(client, {
        tenantId,
        processId,
        startKind: "member",
        requesterId: memberId,
        hookId: null,
        submission: {},
        actor: { kind: "member", memberId, userId },
        mode: "deferred",
      });
      if (!started.ok) throw new Error(started.refusal.message);
      return started.instanceId;
    });
  const loop = async () => {
    while (!stop.signal.aborted) {
      try {
        accepted.push(await startOne());
      } catch (error) {
        refused.push(error);
        await pause(20);
      }
    }
  };
  const done = Promise.all([loop(), loop(), loop()]);
  return {
    accepted,
    refused,
    end: () => {
      stop.abort();
      return done;
    },
  };
}

it("goes on at the promoted standby: every accepted start ends, once, and no worker has to be started again", async () => {
  const published = await publishProcess(cluster.primaryUrl(database), { definition: definition() });
  const { tenantId } = published;
  const countCompleted = async () => {
    const [row] = await ask<{ count: number }>(
      "select count(*)::int as count from instances where tenant_id = $1 and status = 'completed'",
      [tenantId],
    );
    return row?.count ?? 0;
  };
  workers = [new WorkerProcess(cluster.url(database)), new WorkerProcess(cluster.url(database))];
  const load = startLoad(published);
  await until("work runs", async () => (await countCompleted()) >= BEFORE, PATIENCE_MS);

  await cluster.killPrimary();
  await until("starts are refused", async () => load.refused.length > 0, PATIENCE_MS);
  const areTold = () => workers.every(({ output }) => output.includes("The database is away."));
  await until("both workers have stopped", async () => areTold(), PATIENCE_MS);
  await cluster.promote();
  const promotedAt = performance.now();
  const [acceptedBefore, completedBefore] = [load.accepted.length, await countCompleted()];
  await until("a start is accepted", async () => load.accepted.length > acceptedBefore, PATIENCE_MS);
  const acceptedMs = Math.round(performance.now() - promotedAt);
  await until("a worker works", async () => (await countCompleted()) > completedBefore, PATIENCE_MS);
  const workedMs = Math.round(performance.now() - promotedAt);
  say(`After the promotion a start was accepted in ${acceptedMs} ms, and work done in ${workedMs} ms.`);
  await until("work goes on", async () => (await countCompleted()) >= completedBefore + AFTER, PATIENCE_MS);
  await load.end();

  expect(load.refused).toEqual(load.refused.map(() => expect.objectContaining({ code: "UNAVAILABLE" })));
  // A start whose commit was under way may count although nobody was told; one that was accepted must.
  const started = await ask<{ id: string }>("select id from instances where tenant_id = $1", [tenantId]);
  expect(load.accepted.filter((id) => !started.some((row) => row.id === id))).toEqual([]);
  await until("all is done", async () => (await countCompleted()) === started.length, PATIENCE_MS);
  const admin = new pg.Client({ connectionString: cluster.primaryUrl(database) });
  await admin.connect();
  await checkExactlyOnce(admin, tenantId, { instances: started.length, elements: 3 });
  await admin.end();

  expect(await ask("select state from servers")).toEqual([{ state: "running" }, { state: "running" }]);
  expect(await ask("select from takeovers")).toEqual([]);
  for (const worker of workers) {
    expect(worker.child.exitCode).toBeNull();
    const lines = worker.output.split("\n");
    expect(lines.filter((line) => line.includes("The database is away."))).toHaveLength(1);
    expect(lines.filter((line) => line.includes("The database is back."))).toHaveLength(1);
    expect(lines.filter((line) => /"level":[45]0/.test(line)).length).toBeLessThan(10);
  }
});
