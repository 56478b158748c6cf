import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";
import { lanes } from "@/contracts/lane";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { executeCommand } from "@/server/runtime/execute-command";
import { startInstance } from "@/server/runtime/start-instance";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import { createCaller } from "@/tests/support/caller";
import { createTestTenant, type TestTenant } from "@/tests/support/tenant";
import { useTestDatabase } from "@/tests/support/test-database";

useTestDatabase();

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const oneTask: ProcessDefinition = ProcessDefinitionSchema.parse({
  schemaVersion: 1,
  name: "Question",
  elements: [
    { type: "startEvent", id: "start", name: "Asked", startedBy: ["member"] },
    { type: "userTask", id: "answer", name: "Answer", candidates: [{ kind: "requester" }] },
    { type: "endEvent", id: "end", name: "Answered" },
  ],
  flows: [
    { id: "f1", source: "start", target: "answer" },
    { id: "f2", source: "answer", target: "end" },
  ],
});

async function publish({ owner }: TestTenant): Promise<string> {
  const { processes } = createCaller(owner);
  const { id: processId } = await processes.create({ name: "Question" });
  const { draftRevision } = await processes.updateDraft({ processId, draftRevision: 1, draft: oneTask });
  await processes.publish({ processId, draftRevision });
  return processId;
}

/** Runs one instance in the past: started so many days ago, answered after so many hours, or never. */
async function ask(
  tenant: TestTenant,
  processId: string,
  daysAgo: number,
  hours: number | null,
): Promise<void> {
  const { tenantId, owner } = tenant;
  const actor = { kind: "member" as const, memberId: owner.memberId, userId: owner.userId };
  const startedAt = Date.now() - daysAgo * DAY_MS;
  await withTenantSql(tenantId, async (client) => {
    const started = await startInstance(client, {
      tenantId,
      processId,
      instanceId: newId(),
      startKind: "member",
      requesterId: owner.memberId,
      hookId: null,
      submission: {},
      actor,
      mode: "inline",
      now: new Date(startedAt).toISOString(),
    });
    if (!started.ok || hours === null) return;
    const now = new Date(startedAt + hours * HOUR_MS).toISOString();
    const { memberId } = owner;
    const command = {
      type: "completeTask",
      token: 2,
      memberId,
      outcome: null,
      comment: null,
      submission: {},
    } as const;
    const done = await executeCommand(client, {
      tenantId,
      instanceId: started.instanceId,
      command,
      actor,
      now,
    });
    expect(done).toEqual({ ok: true });
  });
}

describe("process performance", () => {
  it("counts what happened in the period and measures how long it took", async () => {
    const tenant = await createTestTenant();
    const processId = await publish(tenant);
    for (const hours of [1, 2, 3, 10]) await ask(tenant, processId, 3, hours);
    await ask(tenant, processId, 2, null);
    await ask(tenant, processId, 40, 5);
    const report = await createCaller(tenant.owner).reports.processPerformance({ processId, days: 30 });
    expect(report.current).toMatchObject({ started: 5, completed: 4 });
    expect(report.current.cycleTime.p50).toBeCloseTo(2.5 * HOUR_MS, -2);
    expect(report.current.cycleTime.p90).toBeCloseTo(7.9 * HOUR_MS, -2);
    expect(report.previous).toMatchObject({ started: 1, completed: 1 });
    expect(report.open).toBe(1);
    expect(report.steps.find((step) => step.element === "answer")).toMatchObject({ count: 4 });
    expect(report.days.reduce((sum, day) => sum + day.started, 0)).toBe(5);
    expect(report.days.length).toBeGreaterThanOrEqual(30);
  });

  it("leads each figure to the instances that it counted", async () => {
    const tenant = await createTestTenant();
    const processId = await publish(tenant);
    await ask(tenant, processId, 3, 1);
    await ask(tenant, processId, 2, null);
    await ask(tenant, processId, 40, 5);
    const caller = createCaller(tenant.owner);
    const { from, to } = await caller.reports.processPerformance({ processId, days: 30 });
    const count = async (filter: Parameters<typeof caller.instances.list>[0]["filter"]) =>
      (await caller.instances.list({ scope: "all", filter: { processId, ...filter } })).items.length;
    expect(await count({ startedFrom: from, startedTo: to })).toBe(2);
    expect(await count({ status: "completed", endedFrom: from, endedTo: to })).toBe(1);
    expect(await count({ open: true })).toBe(1);
    expect(await count({ element: "answer", leftFrom: from, leftTo: to })).toBe(1);
    expect(await count({ version: 1 })).toBe(3);
    expect(await count({ version: 2 })).toBe(0);
  });

  it("is not for participants, and not about another tenant's process", async () => {
    const [tenant, other] = [await createTestTenant(), await createTestTenant()];
    const processId = await publish(tenant);
    const participant = await tenant.addMember("participant");
    await expect(createCaller(participant).reports.processPerformance({ processId })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(createCaller(other.owner).reports.processPerformance({ processId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("processing load", () => {
  it("tells what waits in each lane and for how long", async () => {
    const tenant = await createTestTenant();
    const processId = await publish(tenant);
    const { tenantId, owner } = tenant;
    await withTenantSql(tenantId, (client) =>
      startInstance(client, {
        tenantId,
        processId,
        startKind: "member",
        requesterId: owner.memberId,
        hookId: null,
        submission: {},
        actor: { kind: "system" },
        mode: "deferred",
        now: new Date(Date.now() - HOUR_MS).toISOString(),
      }),
    );
    const { queues } = await createCaller(owner).reports.processingLoad({});
    const advance = queues.find((queue) => queue.lane === "advance");
    expect(advance?.waiting).toBe(1);
    expect(advance?.oldestMs).toBeGreaterThanOrEqual(HOUR_MS - 1000);
    expect(queues.map((queue) => queue.lane)).toEqual(lanes);
    expect(queues.filter((queue) => queue.waiting > 0)).toEqual([advance]);
  });
});
