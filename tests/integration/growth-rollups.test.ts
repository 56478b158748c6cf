/** Roll-ups say what the facts say: counts exactly, times within the histogram's error; also of what comes late or is gone. */
import pg from "pg";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, it } from "vitest";
import { HISTOGRAM_ERROR } from "@/server/features/reports/histogram";
import { measureExactDays, measureRolledDays } from "@/server/features/reports/measure-days";
import { measureExactFigures, measureRolledFigures } from "@/server/features/reports/measure-figures";
import { measureExactSteps, measureRolledSteps } from "@/server/features/reports/measure-steps";
import type { ReportScope } from "@/server/features/reports/report-scope";
import { rollUpSlice } from "@/server/features/reports/roll-up/roll-up-slice";
import { readRolledSpan } from "@/server/features/reports/rolled-span";
import { executeCommand } from "@/server/runtime/execute-command";
import { startInstance } from "@/server/runtime/start-instance";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import { sequence } from "@/tests/support/process-definitions";
import { type PublishedProcess, publishProcess } from "@/tests/support/published-process";
import { useTestDatabase } from "@/tests/support/test-database";

const database = useTestDatabase();
const DAY_MS = 86_400_000;
let published: PublishedProcess;
let admin: pg.Client;

beforeAll(async () => {
  const task = { id: "answer", name: "Answer", type: "userTask", candidates: [{ kind: "requester" }] };
  published = await publishProcess(database.url, { definition: sequence("Question", [task]) });
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
});
afterAll(() => admin.end());

/** Ended instances over the last 20 days, each with two facts, of all durations from nothing to days. */
async function seedPast(count: number): Promise<void> {
  const { tenantId, processId, versionId, memberId } = published;
  await admin.query(
    `with seeded as (
       select gen_random_uuid() as id, n, now() - random() * interval '20 days' as ended,
         make_interval(secs => case when n % 20 = 0 then 0 else exp(random() * 14) - 1 end) as took
       from generate_series(1, $5::int) n
     ), instance as (
       insert into instances (tenant_id, id, reference, process_id, process_version_id, title, status, state, start_kind,
         requester_id, started_at, ended_at, changed_at)
       select $1, id, id::text, $2, $3, 'Old', case when n % 7 = 0 then 'terminated' else 'completed' end, '{}', 'member', $4,
         ended - took, ended, ended from seeded
     )
     insert into step_facts (tenant_id, instance_id, token, process_id, process_version_id, element, element_type, entered_at,
       left_at)
     select $1, id, token, $2, $3, 'step ' || token, 'userTask', ended - took / token, ended from seeded, generate_series(1, 2) token`,
    [tenantId, processId, versionId, memberId, count],
  );
}

async function rollUpAll(): Promise<void> {
  while ((await rollUpSlice(published.tenantId, 24)).isFull);
}

const scopeOf = (timeZone: string, versionId: string | null = null): ReportScope => ({
  processId: published.processId,
  versionId,
  from: new Date(Date.now() - 15 * DAY_MS),
  to: new Date(),
  timeZone,
});

type Times = { p50: number | null; p90: number | null };

function expectNear(told: Times, exact: Times): void {
  for (const share of ["p50", "p90"] as const) {
    const [one, other] = [told[share], exact[share]];
    if (other === null) expect(one).toBeNull();
    else
      expect(Math.abs((one ?? Number.NaN) - other)).toBeLessThanOrEqual(other * (HISTOGRAM_ERROR + 1e-6) + 1);
  }
}

/** Compares all figures of both ways; gives how much was completed. */
async function compare(scope: ReportScope): Promise<number> {
  return withTenantSql(published.tenantId, async (client) => {
    const parts = await readRolledSpan(client, scope);
    const told = await measureRolledFigures(client, scope, parts);
    const exact = await measureExactFigures(client, scope);
    expect(told).toMatchObject({ started: exact.started, completed: exact.completed });
    expectNear(told.cycleTime, exact.cycleTime);
    const days = await measureRolledDays(client, scope, parts);
    const exactDays = await measureExactDays(client, scope);
    expect(days.map(({ cycleTime: _, ...day }) => day)).toEqual(
      exactDays.map(({ cycleTime: _, ...day }) => day),
    );
    for (const [index, day] of days.entries()) {
      expectNear(day.cycleTime, exactDays[index]?.cycleTime ?? { p50: null, p90: null });
    }
    const steps = await measureRolledSteps(client, scope, parts);
    const exactSteps = await measureExactSteps(client, scope);
    expect(steps.map(({ element, count }) => [element, count])).toEqual(
      exactSteps.map(({ element, count }) => [element, count]),
    );
    for (const [index, step] of steps.entries()) {
      expect(step.totalMs).toBeCloseTo(exactSteps[index]?.totalMs ?? Number.NaN, 0);
      expectNear(step.time, exactSteps[index]?.time ?? { p50: null, p90: null });
    }
    return told.completed;
  });
}

it("says what the facts say, before anything is rolled up and after", async () => {
  await seedPast(3000);
  expect(await compare(scopeOf("UTC"))).toBeGreaterThan(1000);
  await rollUpAll();
  const [{ hours } = { hours: 0 }] = (
    await admin.query<{ hours: number }>(
      "select count(*)::int as hours from instance_rollups where hours = 24",
    )
  ).rows;
  expect(hours).toBeGreaterThanOrEqual(19);
  expect(await compare(scopeOf("UTC"))).toBeGreaterThan(1000);
});

it("says it for days of zones half an hour off, and for one version", async () => {
  await compare(scopeOf("Asia/Kolkata"));
  await compare(scopeOf("America/New_York", published.versionId));
  expect(await compare(scopeOf("UTC", newId()))).toBe(0);
});

it("counts an hour again that got a fact after it was rolled up", async () => {
  const { tenantId, processId, memberId, userId } = published;
  const actor = { kind: "member" as const, memberId, userId };
  const before = await compare(scopeOf("UTC"));
  const at = Date.now() - 3 * DAY_MS;
  await withTenantSql(tenantId, async (client) => {
    const started = await startInstance(client, {
      ...{
        tenantId,
        processId,
        startKind: "member",
        requesterId: memberId,
        hookId: null,
        submission: {},
        actor,
      },
      mode: "inline",
      now: new Date(at).toISOString(),
    });
    if (!started.ok) throw new Error(started.refusal.message);
    const done = await executeCommand(client, {
      ...{ tenantId, instanceId: started.instanceId, actor, now: new Date(at + 3_600_000).toISOString() },
      command: { type: "completeTask", token: 2, memberId, outcome: null, comment: null, submission: {} },
    });
    expect(done).toEqual({ ok: true });
  });
  await rollUpAll();
  expect(await compare(scopeOf("UTC"))).toBe(before + 1);
  expect((await admin.query("select from late_hours")).rowCount).toBe(0);
});

it("rolls up once, however many servers try at the same moment", async () => {
  await admin.query(
    "update tenant_upkeep set rolled_until = now() - interval '10 days' where tenant_id = $1",
    [published.tenantId],
  );
  await admin.query("update tenant_upkeep set rolled_until = date_trunc('hour', rolled_until)");
  await Promise.all([1, 2, 3].map(() => rollUpSlice(published.tenantId, 24)));
  await rollUpAll();
  await compare(scopeOf("UTC"));
});
