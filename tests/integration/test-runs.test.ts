import pg from "pg";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { MASK } from "@/engine/repair/masked-request";
import { rollUpSlice } from "@/server/features/reports/roll-up/roll-up-slice";
import { createCaller } from "@/tests/support/caller";
import { drainLanes } from "@/tests/support/drain-lanes";
import { sequence } from "@/tests/support/process-definitions";
import { createTestTenant, type TestTenant } from "@/tests/support/tenant";
import { useTestDatabase } from "@/tests/support/test-database";

const database = useTestDatabase();
let admin: pg.Client;
beforeAll(async () => {
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
});
afterAll(() => admin.end());

const task = { id: "look", name: "Look", type: "userTask", candidates: [{ kind: "requester" }] };
const call = (processId: string) => ({ id: "call", name: "Call", type: "callActivity", processId });
const order = {
  id: "order",
  name: "Order",
  type: "httpRequest",
  method: "POST",
  url: "https://erp.example/orders",
};
/** A process with a draft, published if wished. */
async function build({ owner }: TestTenant, middle: readonly object[], published: boolean): Promise<string> {
  const { processes } = createCaller(owner);
  const { id: processId } = await processes.create({ name: "Purchase" });
  const draft = sequence("Purchase", middle);
  const { draftRevision } = await processes.updateDraft({ processId, draftRevision: 1, draft });
  if (published) await processes.publish({ processId, draftRevision });
  return processId;
}

const count = async (sql: string, tenantId: string) =>
  Number((await admin.query<{ n: string }>(sql, [tenantId])).rows[0]?.n);

describe("a test run", () => {
  it("runs the draft for real, with a mark, and holds what would reach outside until somebody answers", async () => {
    const tenant = await createTestTenant();
    const { tenantId, owner } = tenant;
    const { testRuns, instances, tasks, processes, scenarios } = createCaller(owner);
    const called = await build(tenant, [task], true);
    const processId = await build(tenant, [order, call(called)], false);
    const start = await testRuns.getStart({ processId });
    expect(start.reachesOut).toEqual([{ element: "order", title: "Order" }]);

    const asked = { processId, submission: {}, calls: "held" as const, idempotencyKey: newId() };
    const { instanceId } = await testRuns.start(asked);
    expect((await testRuns.start(asked)).instanceId).toBe(instanceId);
    await drainLanes(tenantId);
    const waiting = await instances.get({ instanceId });
    expect(waiting).toMatchObject({ test: true, status: "running" });
    const [token] = waiting.tokens;
    expect(token?.call).toMatchObject({
      attempts: 0,
      held: { kind: "http", url: "https://erp.example/orders" },
    });

    const reply = { kind: "result" as const, value: { status: 201, body: { id: 7, token: "s3cret" } } };
    await testRuns.answerCall({ instanceId, token: token?.token ?? 0, reply });
    expect(await scenarios.listReplies({ processId })).toMatchObject([
      { element: "order", instanceId, reply: { value: { status: 201, body: { id: 7, token: MASK } } } },
    ]);
    await expect(testRuns.answerCall({ instanceId, token: token?.token ?? 0, reply })).rejects.toThrow(
      "Nothing waits for an answer",
    );
    await drainLanes(tenantId);
    const { items } = await tasks.list({ list: "open" });
    expect(items).toMatchObject([{ name: "Look", test: true }]);
    expect((await instances.get({ instanceId })).variables).toMatchObject({ order: reply.value });
    expect((await instances.list({ scope: "all", filter: { test: true } })).items).toHaveLength(2);
    expect((await instances.list({ scope: "all", filter: { test: false } })).items).toHaveLength(0);
    expect(await processes.listVersions({ processId })).toEqual([]);
  });

  it("makes its calls where that was chosen", async () => {
    const tenant = await createTestTenant();
    const processId = await build(tenant, [order], false);
    const { testRuns } = createCaller(tenant.owner);
    await testRuns.start({ processId, submission: {}, calls: "made", idempotencyKey: newId() });
    const ready = "select count(*) as n from effects where tenant_id = $1 and ready_at is not null";
    expect(await count(ready, tenant.tenantId)).toBe(1);
  });

  it("begins by hand what hooks and events start", async () => {
    const tenant = await createTestTenant();
    const { processes, testRuns, instances } = createCaller(tenant.owner);
    const { id: processId } = await processes.create({ name: "Orders" });
    const start = { name: "Begin", type: "startEvent" };
    const draft = ProcessDefinitionSchema.parse({
      schemaVersion: 1,
      name: "Orders",
      elements: [
        { ...start, id: "told", event: { type: "message", name: "order" } },
        { ...start, id: "called", startedBy: ["hook"] },
        { id: "merge", name: "Merge", type: "exclusiveGateway" },
        task,
        { id: "done", name: "Done", type: "endEvent" },
      ],
      flows: ["told", "called"]
        .map((source) => ({ id: `from_${source}`, source, target: "merge" }))
        .concat({ id: "in", source: "merge", target: "look" }, { id: "out", source: "look", target: "done" }),
    });
    await processes.updateDraft({ processId, draftRevision: 1, draft });

    const ways = [
      { by: "hook", element: "called", title: "Begin" },
      { by: "event", element: "told", title: "Begin" },
    ] as const;
    expect(await testRuns.getStart({ processId })).toMatchObject({
      by: "hook",
      element: "called",
      starts: ways,
    });
    const told = { by: "event", element: "told" } as const;
    expect(await testRuns.getStart({ processId, start: told })).toMatchObject(told);

    const run = { processId, calls: "held", idempotencyKey: newId() } as const;
    const { instanceId } = await testRuns.start({ ...run, ...told, submission: { order: 7 } });
    expect(await instances.get({ instanceId })).toMatchObject({
      test: true,
      requesterName: null,
      variables: { told: { order: 7 } },
    });
    const called = {
      ...run,
      by: "hook",
      element: "called",
      submission: {},
      idempotencyKey: newId(),
    } as const;
    const byHook = await testRuns.start(called);
    expect(await instances.get(byHook)).toMatchObject({ test: true, requesterName: null });
    await expect(
      testRuns.start({ ...run, by: "member", submission: {}, idempotencyKey: newId() }),
    ).rejects.toThrow("cannot be started by a person");
    await expect(
      testRuns.start({ ...run, by: "event", submission: {}, idempotencyKey: newId() }),
    ).rejects.toThrow("no start that this could be for");
  });

  it("is for those who build, and for drafts without errors", async () => {
    const tenant = await createTestTenant();
    const processId = await build(tenant, [{ ...task, candidates: [] }], false);
    const run = { processId, submission: {}, calls: "held" as const, idempotencyKey: newId() };
    await expect(createCaller(tenant.owner).testRuns.start(run)).rejects.toThrow("cannot be tested yet");
    const participant = createCaller(await tenant.addMember("participant"));
    await expect(participant.testRuns.start(run)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

it("no report counts a test run, nor what it calls: neither facts nor roll-ups", async () => {
  const tenant = await createTestTenant();
  const { tenantId, owner } = tenant;
  const { testRuns, instances, reports, processes } = createCaller(owner);
  const called = await build(tenant, [{ ...task, type: "setValues", assignments: [] }], true);
  const processId = await build(tenant, [call(called)], true);
  await instances.start({ processId, submission: {}, idempotencyKey: newId() });
  for (const _ of [1, 2]) {
    await testRuns.start({ processId, submission: {}, calls: "made", idempotencyKey: newId() });
  }
  await drainLanes(tenantId);
  expect(await count("select count(*) as n from instances where tenant_id = $1 and test", tenantId)).toBe(4);

  const figures = async () => {
    const [own, other] = [
      await reports.processPerformance({ processId }),
      await reports.processPerformance({ processId: called }),
    ];
    expect(own.versions).toEqual([1]);
    return [own, other].map(({ current, open, days, steps }) => ({
      started: current.started,
      completed: current.completed,
      open,
      daily: days.reduce((sum, day) => sum + day.started, 0),
      steps: steps.map((step) => step.count),
    }));
  };
  const once = { started: 1, completed: 1, open: 0, daily: 1, steps: [1, 1, 1] };
  expect(await figures()).toEqual([once, once]);

  // Past the trigger that lets nobody change what has ended.
  await admin.query("set session_replication_role = replica");
  await admin.query(
    "update instances set started_at = started_at - interval '3 hours', ended_at = ended_at - interval '3 hours' where tenant_id = $1",
    [tenantId],
  );
  await admin.query(
    "update step_facts set entered_at = entered_at - interval '3 hours', left_at = left_at - interval '3 hours' where tenant_id = $1",
    [tenantId],
  );
  await admin.query("reset session_replication_role");

  while ((await rollUpSlice(tenantId, 24)).isFull);
  const rolled = (table: string, column: string) =>
    count(`select sum(${column}) as n from ${table} where tenant_id = $1 and hours = 1`, tenantId);
  expect(await rolled("instance_rollups", "started")).toBe(2);
  expect(await rolled("instance_rollups", "completed")).toBe(2);
  expect(await rolled("step_rollups", "count")).toBe(6);
  expect(await figures()).toEqual([once, once]);
  expect((await processes.list({})).items.map(({ openInstances }) => openInstances)).toEqual([0, 0]);
});
