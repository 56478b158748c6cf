import pg from "pg";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, it } from "vitest";
import { replay } from "@/engine/instance/replay";
import { closeDatabase } from "@/server/db";
import { executeCommand } from "@/server/runtime/execute-command";
import { type StartInstance, startInstance } from "@/server/runtime/start-instance";
import { closeWakes } from "@/server/runtime/wake-lanes";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import { fiveSteps, sequence } from "@/tests/support/process-definitions";
import { type PublishedProcess, publishProcess } from "@/tests/support/published-process";
import { useTestDatabase } from "@/tests/support/test-database";

const database = useTestDatabase();
let admin: pg.Client;

beforeAll(async () => {
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await closeWakes();
  await closeDatabase();
});

const approval = () =>
  sequence("Approval", [
    {
      id: "approve",
      name: "Approve",
      type: "userTask",
      outcomes: [
        { value: "yes", label: "Approve", tone: "positive", commentRequired: false },
        { value: "no", label: "Reject", tone: "negative", commentRequired: false },
      ],
      candidates: [{ kind: "requester" }],
      reminderAfter: "P2D",
    },
  ]);

function start(published: PublishedProcess, change: Partial<StartInstance> = {}) {
  const { tenantId, processId, memberId, userId } = published;
  return withTenantSql(tenantId, (client) =>
    startInstance(client, {
      tenantId,
      processId,
      startKind: "member",
      requesterId: memberId,
      hookId: null,
      submission: {},
      actor: { kind: "member", memberId, userId },
      mode: "inline",
      ...change,
    }),
  );
}

async function startedId(published: PublishedProcess, change: Partial<StartInstance> = {}): Promise<string> {
  const result = await start(published, change);
  if (!result.ok) throw new Error(result.refusal.message);
  return result.instanceId;
}

function complete(published: PublishedProcess, instanceId: string) {
  const { tenantId, memberId, userId } = published;
  return withTenantSql(tenantId, (client) =>
    executeCommand(client, {
      tenantId,
      instanceId,
      command: { type: "completeTask", token: 2, memberId, outcome: "yes", comment: "fine", submission: {} },
      actor: { kind: "member", memberId, userId },
    }),
  );
}

async function row(sql: string, instanceId: string): Promise<Record<string, unknown>> {
  const { rows } = await admin.query<Record<string, unknown>>(sql, [instanceId]);
  return rows[0] ?? {};
}

async function journalOf(instanceId: string) {
  const { rows } = await admin.query(
    "select sequence, at, events from journal where instance_id = $1 order by sequence",
    [instanceId],
  );
  return rows.map((entry) => ({
    sequence: entry.sequence,
    at: entry.at.toISOString(),
    events: entry.events,
  }));
}

it("runs automatic steps inline to the end, with journal, facts and state in step", async () => {
  const published = await publishProcess(database.url, { definition: fiveSteps() });
  const instanceId = await startedId(published);
  const instance = await row(
    "select status, state, revision, ready_at, ended_at from instances where id = $1",
    instanceId,
  );
  expect(instance).toMatchObject({ status: "completed", revision: 1, ready_at: null });
  expect(replay(await journalOf(instanceId))).toEqual(instance.state);
  expect(
    await row("select count(*)::int as count from step_facts where instance_id = $1", instanceId),
  ).toEqual({ count: 7 });
});

it("leaves a deferred start to the advance lane", async () => {
  const published = await publishProcess(database.url, { definition: fiveSteps() });
  const instanceId = await startedId(published, { mode: "deferred" });
  const instance = await row(
    "select status, ready_at is not null as ready from instances where id = $1",
    instanceId,
  );
  expect(instance).toEqual({ status: "running", ready: true });
});

it("gives the first instance again when a start with the same id is repeated", async () => {
  const published = await publishProcess(database.url, { definition: approval() });
  const instanceId = newId();
  const first = await start(published, { instanceId });
  const second = await start(published, { instanceId });
  expect(second).toMatchObject({ ok: true, instanceId, reference: first.ok ? first.reference : "" });
  expect(await row("select count(*)::int as count from tasks where instance_id = $1", instanceId)).toEqual({
    count: 1,
  });
  expect(await journalOf(instanceId)).toHaveLength(1);
});

it("opens a task for the requester with its reminder, and closes both on completion", async () => {
  const published = await publishProcess(database.url, { definition: approval() });
  const instanceId = await startedId(published);
  const open = await row(
    `select t.status, c.candidate_id, m.purpose from tasks t join task_candidates c on c.task_id = t.id
     join timers m on m.instance_id = t.instance_id where t.instance_id = $1`,
    instanceId,
  );
  expect(open).toEqual({ status: "open", candidate_id: published.memberId, purpose: "reminder" });
  expect(await complete(published, instanceId)).toEqual({ ok: true });
  const task = await row(
    "select status, outcome, comment, completed_by from tasks where instance_id = $1",
    instanceId,
  );
  expect(task).toEqual({
    status: "completed",
    outcome: "yes",
    comment: "fine",
    completed_by: published.memberId,
  });
  expect(await row("select count(*)::int as count from timers where instance_id = $1", instanceId)).toEqual({
    count: 0,
  });
});

it("refuses a second completion of the same task", async () => {
  const published = await publishProcess(database.url, { definition: approval() });
  const instanceId = await startedId(published);
  await complete(published, instanceId);
  expect(await complete(published, instanceId)).toMatchObject({
    ok: false,
    refusal: { code: "alreadyEnded" },
  });
});

it("lets exactly one of many simultaneous completions through", async () => {
  const published = await publishProcess(database.url, { definition: approval() });
  const instanceId = await startedId(published);
  const results = await Promise.all(Array.from({ length: 8 }, () => complete(published, instanceId)));
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  const journal = await journalOf(instanceId);
  expect(journal.map((entry) => entry.sequence)).toEqual([1, 2]);
});

it("refuses a process that is not published, and does not know one of another tenant", async () => {
  const published = await publishProcess(database.url, { definition: approval() });
  const other = await publishProcess(database.url, { definition: approval() });
  await admin.query("update processes set published_version_id = null where id = $1", [published.processId]);
  expect(await start(published)).toMatchObject({ ok: false, refusal: { code: "notAllowed" } });
  await expect(start({ ...other, processId: published.processId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

it("cancels what is open when an instance is terminated", async () => {
  const published = await publishProcess(database.url, { definition: approval() });
  const instanceId = await startedId(published);
  const { tenantId } = published;
  await withTenantSql(tenantId, (client) =>
    executeCommand(client, {
      tenantId,
      instanceId,
      command: { type: "terminate", reason: "Not needed" },
      actor: { kind: "system" },
    }),
  );
  const after = await row(
    `select i.status as instance, t.status as task, (select count(*)::int from timers where instance_id = i.id) as timers
     from instances i join tasks t on t.instance_id = i.id where i.id = $1`,
    instanceId,
  );
  expect(after).toEqual({ instance: "terminated", task: "cancelled", timers: 0 });
});

it("refuses values that would make the state too large, and stores nothing", async () => {
  const steps = Array.from({ length: 12 }, (_, index) => ({
    id: `grow${index}`,
    name: "Grow",
    type: "setValues",
    assignments: [
      { variable: `big${index}`, expression: `string join(for i in 1..1000 return "${"x".repeat(100)}")` },
    ],
  }));
  const published = await publishProcess(database.url, { definition: sequence("Grow", steps) });
  const result = await start(published);
  expect(result).toMatchObject({
    ok: false,
    refusal: { message: expect.stringContaining("at most 1 MB fits") },
  });
  const { rowCount } = await admin.query("select from instances where tenant_id = $1", [published.tenantId]);
  expect(rowCount).toBe(0);
});
