/** A server dies while it holds places of a limit: never more than the limit at a time, all in turn, nothing held for ever. */
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startAnsweringPeer } from "@/bench/cluster/answering-peer";
import { startInstance } from "@/server/runtime/start-instance";
import { closeWakes } from "@/server/runtime/wake-lanes";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import { checkExactlyOnce } from "@/tests/support/check-exactly-once";
import { sequence } from "@/tests/support/process-definitions";
import { type PublishedProcess, publishProcess } from "@/tests/support/published-process";
import { useTestDatabase } from "@/tests/support/test-database";
import { until } from "@/tests/support/until";
import { WorkerProcess } from "@/tests/support/worker-process";

const LIMIT = 3;
const INSTANCES = 24;
const CALL_MS = 100;
const PATIENCE_MS = 90_000;

const database = useTestDatabase();
let admin: pg.Client;
let workers: WorkerProcess[] = [];
/** The keys of the calls, in the order in which each came first. */
const called: string[] = [];
let peer: Awaited<ReturnType<typeof startAnsweringPeer>>;

beforeAll(async () => {
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  peer = await startAnsweringPeer(CALL_MS, (key) => {
    if (!called.includes(key)) called.push(key);
  });
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.end("SIGKILL")));
  await peer.close();
  await admin.end();
  await closeWakes();
});

const count = async (from: string, values: unknown[]) => {
  const { rows } = await admin.query<{ count: number }>(`select count(*)::int as count from ${from}`, values);
  return rows[0]?.count ?? 0;
};

/** One after the other, so that who came first is beyond doubt. */
async function startInTurn({ tenantId, processId, memberId, userId }: PublishedProcess): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < INSTANCES) {
    const started = await withTenantSql(tenantId, (client) =>
      startInstance(client, {
        tenantId,
        processId,
        startKind: "member",
        requesterId: memberId,
        hookId: null,
        submission: {},
        actor: { kind: "member", memberId, userId },
        mode: "inline",
      }),
    );
    if (!started.ok) throw new Error(started.refusal.message);
    ids.push(started.instanceId);
  }
  return ids;
}

/** The process id of a server that makes a call now. */
const holderOfPlace = () =>
  until(
    "a server holds a place",
    async () => {
      const { rows } = await admin.query<{ pid: number }>(
        `select s.pid from effects e join servers s on s.id = e.lease_server
         where e.status = 'open' and e.lease_token is not null limit 1`,
      );
      return rows[0]?.pid;
    },
    PATIENCE_MS,
  );

/** How many were between their turn and their end at the same time, by the journal. */
async function mostAtOnce(tenantId: string): Promise<number> {
  const { rows } = await admin.query<{ most: number }>(
    `with events as (
       select j.instance_id, j.at, e.value ->> 'type' as type, e.value ->> 'element' as element
       from journal j cross join lateral json_array_elements(j.events) e where j.tenant_id = $1
     ), spans as (
       select instance_id, max(at) filter (where type = 'permitGranted') as granted,
         max(at) filter (where type = 'elementCompleted' and element = 'call') as left_at
       from events group by instance_id
     )
     select max(others.at_once)::int as most from spans s cross join lateral (
       select count(*) as at_once from spans o where o.granted <= s.granted and s.granted < o.left_at) others`,
    [tenantId],
  );
  return rows[0]?.most ?? 0;
}

it("keeps limit and order when the server that holds all places is killed", async () => {
  const call = {
    id: "call",
    name: "Call",
    type: "httpRequest",
    url: `${peer.url}/`,
    retry: { attempts: 5, backoffSeconds: 1 },
    concurrency: { limit: LIMIT },
  };
  const published = await publishProcess(database.url, { definition: sequence("Call", [call]) });
  const { tenantId } = published;
  const ids = await startInTurn(published);
  expect(await count("permits where tenant_id = $1", [tenantId])).toBe(INSTANCES);
  workers = [new WorkerProcess(database.url), new WorkerProcess(database.url)];
  const running = () => count("servers where state = 'running' and pool_ids <> '{}'", []);
  await until("both workers run", async () => (await running()) === 2, PATIENCE_MS);
  const pid = await holderOfPlace();
  await workers.find((worker) => worker.pid === pid)?.end("SIGKILL");

  const completed = () => count("instances where tenant_id = $1 and status = 'completed'", [tenantId]);
  await until("all are complete", async () => (await completed()) === INSTANCES, PATIENCE_MS);
  await checkExactlyOnce(admin, tenantId, { instances: INSTANCES, elements: 3 });
  expect(await mostAtOnce(tenantId)).toBeLessThanOrEqual(LIMIT);
  expect(await count("permits where tenant_id = $1", [tenantId])).toBe(0);
  expect(await count("effects where lease_token is not null", [])).toBe(0);
  expect(await count("takeovers", [])).toBe(1);

  const { rows } = await admin.query<{ id: string; instance_id: string }>(
    "select id, instance_id from effects where tenant_id = $1",
    [tenantId],
  );
  const instanceOf = new Map(rows.map((row) => [row.id, row.instance_id]));
  const order = called.map((key) => ids.indexOf(instanceOf.get(key) ?? ""));
  expect(order).toHaveLength(INSTANCES);
  // Those who have their places at the same time call in any order.
  const strays = order.filter((place, index) => Math.abs(place - index) >= 2 * LIMIT);
  expect([order, strays]).toEqual([order, []]);
});
