import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import type { Plan } from "@/contracts/plan";
import { createPool } from "@/server/db";
import { HINTS_CHANNEL, type LaneHint, writeHint, writeNotices } from "@/server/runtime/lane-hints";
import { takeReady } from "@/server/runtime/take-turns";
import { closeWakes } from "@/server/runtime/wake-lanes";
import { workSlice } from "@/server/runtime/work-slice";
import { fiveSteps } from "@/tests/support/process-definitions";
import { publishProcess } from "@/tests/support/published-process";
import { startMany } from "@/tests/support/started-instances";
import { useTestDatabase } from "@/tests/support/test-database";
import { until } from "@/tests/support/until";
import { EffectsInFlight } from "@/worker/effects/effects-in-flight";
import { act } from "@/worker/effects/registry";
import { listenForHints } from "@/worker/lanes/hint-listener";
import { HintedTurns } from "@/worker/lanes/hinted-turns";
import { LaneLoad } from "@/worker/lanes/lane-load";
import { runLane } from "@/worker/lanes/run-lane";
import { RunningTurns } from "@/worker/lanes/running-turns";
import type { ServerContext } from "@/worker/server-context";

const database = useTestDatabase();
let admin: pg.Client;
let queuePool: pg.Pool;
const serverId = "019a0000-0000-7000-8000-000000000002";

beforeAll(async () => {
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  queuePool = createPool(database.queueUrl, { max: 2 });
  await admin.query(
    "insert into servers (id, name, host, pid, version, engine_version) values ($1, 'test', 'test', 1, '0', 2)",
    [serverId],
  );
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  await admin.end();
  await queuePool.end();
  await closeWakes();
});

const server = (): ServerContext => ({
  serverId,
  scope: { lanes: null, tenantIds: null, excludedTenantIds: [], key: null },
  queuePool,
  load: new LaneLoad(serverId),
  turns: new RunningTurns(),
  inFlight: new EffectsInFlight(act, () => undefined),
  busy: 0,
  hands: 6,
  draining: new AbortController().signal,
});

async function startFive(count: number, plan: Plan = "standard"): Promise<string> {
  const published = await publishProcess(database.url, { definition: fiveSteps() });
  await admin.query("update tenants set plan = $2 where id = $1", [published.tenantId, plan]);
  await startMany(published, count);
  return published.tenantId;
}

async function countReady(tenantId: string): Promise<number> {
  const { rows } = await admin.query<{ count: number }>(
    "select count(*)::int as count from instances where tenant_id = $1 and ready_at is not null",
    [tenantId],
  );
  return rows[0]?.count ?? -1;
}

/** What another server does that works in the slot. */
async function withSlotTaken(slot: string, work: () => Promise<void>): Promise<void> {
  await admin.query("select pg_advisory_lock(hashtextextended($1, 0))", [slot]);
  try {
    await work();
  } finally {
    await admin.query("select pg_advisory_unlock_all()");
  }
}

it("ends a slice when its time is over, and leaves ready what it has not decided", async () => {
  const tenantId = await startFive(5);
  const short = await workSlice({ tenantId, serverId, ms: -1 }, takeReady, 100);
  expect(short).toMatchObject({ rows: 1, isFull: true });
  expect(await countReady(tenantId)).toBe(4);
  const rest = await workSlice({ tenantId, serverId, ms: 10_000 }, takeReady, 100);
  expect(rest).toMatchObject({ rows: 4, isFull: false });
});

it("lets one transaction at a time work in a slot, and goes on in the next one that the plan has", async () => {
  const few = await startFive(3, "free");
  const slot = `advance:${few}:0`;
  await withSlotTaken(slot, async () => {
    const slice = await workSlice({ tenantId: few, serverId, slot }, takeReady, 100);
    expect(slice).toMatchObject({ rows: 0, isSlotTaken: true });
    await runLane(server(), { tenantId: few, lane: "advance", slot: 0 });
    expect(await countReady(few)).toBe(3);
  });
  const more = await startFive(3);
  await withSlotTaken(`advance:${more}:0`, async () => {
    await runLane(server(), { tenantId: more, lane: "advance", slot: 0 });
    expect(await countReady(more)).toBe(0);
  });
});

it("waits a little for its slot, since who has it may have looked too early", async () => {
  const tenantId = await startFive(3, "free");
  let turn: Promise<unknown> = Promise.resolve();
  await withSlotTaken(`advance:${tenantId}:0`, async () => {
    const context = server();
    turn = runLane(context, { tenantId, lane: "advance", slot: 0 });
  });
  await turn;
  expect(await countReady(tenantId)).toBe(0);
});

it("gives a tenant as many slots as its plan has", async () => {
  const tenantId = await startFive(3, "free");
  await runLane(server(), { tenantId, lane: "advance", slot: 1 });
  expect(await countReady(tenantId)).toBe(3);
  await runLane(server(), { tenantId, lane: "advance", slot: 0 });
  expect(await countReady(tenantId)).toBe(0);
});

it("makes a turn of two calls for the same one, which looks again for the second", async () => {
  const tenantId = await startFive(2);
  const context = server();
  const job = { tenantId, lane: "advance", slot: 0 } as const;
  const first = runLane(context, job);
  expect(await Promise.race([first.then(() => "first"), runLane(context, job).then(() => "second")])).toBe(
    "second",
  );
  await first;
  expect(await countReady(tenantId)).toBe(0);
});

const countJobs = async (tenantId: string) => {
  const { rows } = await admin.query<{ count: number }>(
    "select count(*)::int as count from graphile_worker.jobs where key like $1",
    [`%${tenantId}%`],
  );
  return rows[0]?.count ?? -1;
};

it("goes on past its time with a hand free, and goes to the end of the queue with none", async () => {
  const tenantId = await startFive(20, "free");
  const job = { tenantId, lane: "advance", slot: 0 } as const;
  hurryTheClock(20);
  await runLane({ ...server(), busy: 6 }, job);
  expect(await countReady(tenantId)).toBeGreaterThan(0);
  expect(await countJobs(tenantId)).toBe(1);
  await runLane({ ...server(), busy: 5 }, job);
  expect(await countReady(tenantId)).toBe(0);
});

/** So many milliseconds are over each time that somebody looks at it. */
function hurryTheClock(step: number): void {
  let now = performance.now();
  vi.spyOn(performance, "now").mockImplementation(() => {
    now += step;
    return now;
  });
}

it("begins a turn by a hint with a hand free, and leaves it to the queue with none", async () => {
  const tenantId = await startFive(3);
  const context = { ...server(), hands: 1 };
  const hinted = new HintedTurns(context);
  context.busy = 1;
  hinted.hear({ lane: "advance", tenantId });
  await until("the queue has the job", async () => (await countJobs(tenantId)) === 1);
  expect(await countReady(tenantId)).toBe(3);
  context.busy = 0;
  hinted.hear({ lane: "advance", tenantId });
  await hinted.end();
  expect(await countReady(tenantId)).toBe(0);
  expect(context.busy).toBe(0);
});

it("takes no hint while it drains, nor one for a lane that it does not take", async () => {
  const tenantId = await startFive(1);
  const draining = new HintedTurns({ ...server(), draining: AbortSignal.abort() });
  expect(draining.takeHere({ lane: "advance", tenantId })).toBe(false);
  const scope = { lanes: ["effects" as const], tenantIds: null, excludedTenantIds: [], key: null };
  expect(new HintedTurns({ ...server(), scope }).takeHere({ lane: "advance", tenantId })).toBe(false);
  expect(await countReady(tenantId)).toBe(1);
});

it("hears hints of other processes, also after its connection was lost", async () => {
  const hint: LaneHint = { lane: "timers", tenantId: "01a20618-8718-72de-8906-57a8a9c93925" };
  const heard: LaneHint[] = [];
  const end = listenForHints((each) => heard.push(each));
  const tellUntilHeard = () =>
    until("the hint is heard", async () => {
      await admin.query("select pg_notify($1, $2)", [HINTS_CHANNEL, writeNotices([writeHint(hint)])[0]]);
      return heard.length > 0;
    });
  await tellUntilHeard();
  expect(heard[0]).toEqual(hint);
  await admin.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'stepwell hints'",
  );
  heard.length = 0;
  await tellUntilHeard();
  await end();
});
