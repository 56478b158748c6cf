import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { takeDue, takeReady } from "@/server/runtime/take-turns";
import { closeWakes } from "@/server/runtime/wake-lanes";
import { workSlice } from "@/server/runtime/work-slice";
import { fiveSteps, sequence } from "@/tests/support/process-definitions";
import { publishProcess } from "@/tests/support/published-process";
import { startMany } from "@/tests/support/started-instances";
import { useTestDatabase } from "@/tests/support/test-database";
import { claimEffects } from "@/worker/effects/claim-effects";
import { POSTPONED } from "@/worker/effects/effect-entry";
import { EffectsInFlight } from "@/worker/effects/effects-in-flight";
import { LeaseLost, reportOutcome } from "@/worker/effects/report-outcome";

const database = useTestDatabase();
let admin: pg.Client;
const serverId = "019a0000-0000-7000-8000-000000000001";

beforeAll(async () => {
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  await admin.query(
    "insert into servers (id, name, host, pid, version, engine_version) values ($1, 'test', 'test', 1, '0', 2)",
    [serverId],
  );
});
afterAll(async () => {
  await admin.end();
  await closeWakes();
});

const call = () =>
  sequence("Call", [
    {
      id: "order",
      name: "Order",
      type: "httpRequest",
      url: "http://127.0.0.1:9/",
      retry: { attempts: 2, backoffSeconds: 0 },
    },
  ]);

async function askOutside(definition = call()): Promise<string> {
  const published = await publishProcess(database.url, { definition });
  const { tenantId } = published;
  await startMany(published, 1);
  await workSlice({ tenantId, serverId }, takeReady, 10);
  return tenantId;
}

async function claimOne(definition = call()) {
  const tenantId = await askOutside(definition);
  const { claimed } = await claimEffects({ tenantId, serverId }, 10);
  const [effect] = claimed;
  if (effect === undefined) throw new Error("No effect was claimed.");
  return { tenantId, effect };
}

async function count(sql: string, tenantId: string): Promise<number> {
  const { rows } = await admin.query<{ count: number }>(`select count(*)::int as count from ${sql}`, [
    tenantId,
  ]);
  return rows[0]?.count ?? -1;
}

const SUCCESS = { kind: "succeeded", result: { status: 200, body: null } } as const;

it("gives a leased effect to nobody else", async () => {
  const { tenantId } = await claimOne();
  expect((await claimEffects({ tenantId, serverId }, 10)).claimed).toEqual([]);
});

it("writes nothing for a server that has lost its lease", async () => {
  const { tenantId, effect } = await claimOne();
  await admin.query("select release_leases($1)", [serverId]);
  await expect(reportOutcome(effect, SUCCESS)).rejects.toBeInstanceOf(LeaseLost);
  expect(await count("journal where tenant_id = $1", tenantId)).toBe(2);
  expect(await count("instances where tenant_id = $1 and status = 'running'", tenantId)).toBe(1);
});

it("takes an outcome once when it is reported twice", async () => {
  const { tenantId, effect } = await claimOne();
  const reports = await Promise.allSettled([reportOutcome(effect, SUCCESS), reportOutcome(effect, SUCCESS)]);
  expect(reports.filter((report) => report.status === "fulfilled")).toHaveLength(1);
  expect(await count("journal where tenant_id = $1", tenantId)).toBe(3);
});

it("raises an incident after the last try, and not before", async () => {
  const { tenantId, effect } = await claimOne();
  await reportOutcome(effect, { kind: "retry", reason: "It answered 503." });
  expect(await count("instances where tenant_id = $1 and incidents = 1", tenantId)).toBe(0);
  const [second] = (await claimEffects({ tenantId, serverId }, 10)).claimed;
  if (second === undefined) throw new Error("The effect was not ready again.");
  expect(second.id).toBe(effect.id);
  await reportOutcome(second, { kind: "retry", reason: "It answered 503." });
  expect(await count("instances where tenant_id = $1 and incidents = 1", tenantId)).toBe(1);
});

it("gives back what a server had no place for, as if it had not been tried", async () => {
  const { tenantId, effect } = await claimOne();
  await reportOutcome(effect, POSTPONED);
  const [again] = (await claimEffects({ tenantId, serverId }, 10)).claimed;
  expect(again).toMatchObject({ id: effect.id, attempt: effect.attempt });
  // Its lease is another's by now.
  await reportOutcome(effect, POSTPONED);
  expect((await claimEffects({ tenantId, serverId }, 10)).claimed).toEqual([]);
});

it("gives back at once what a server that leaves can wait for no longer, but not what it has stopped", async () => {
  const [waited, poisoned] = [await askOutside(), await claimOne()];
  const cutOff = { kind: "retry", reason: "It was cut off." } as const;
  const inFlight = new EffectsInFlight(
    (_, signal) => new Promise((resolve) => signal.addEventListener("abort", () => resolve(cutOff))),
    () => undefined,
  );
  await inFlight.beginClaimed(waited, 10, (limit) => claimEffects({ tenantId: waited, serverId }, limit));
  expect(inFlight.size).toBe(1);
  await inFlight.drain(0);
  const [again] = (await claimEffects({ tenantId: waited, serverId }, 10)).claimed;
  expect(again?.attempt).toBe(1);

  const stopped = { ...poisoned.effect, isStopped: true as const };
  await inFlight.beginClaimed(poisoned.tenantId, 10, async () => ({ claimed: [stopped] }));
  await inFlight.drain(0);
  expect(await count("instances where tenant_id = $1 and incidents = 1", poisoned.tenantId)).toBe(1);
});

it("fires a due timer once when two workers look at the same moment", async () => {
  const definition = sequence("Wait", [
    { id: "wait", name: "Wait", type: "timer", until: 'date and time("2020-01-01T00:00:00Z")' },
  ]);
  const published = await publishProcess(database.url, { definition });
  const { tenantId } = published;
  await startMany(published, 30);
  await workSlice({ tenantId, serverId }, takeReady, 100);
  const scope = { tenantId, serverId };
  const results = await Promise.all([workSlice(scope, takeDue, 100), workSlice(scope, takeDue, 100)]);
  expect(results.reduce((sum, result) => sum + result.rows, 0)).toBe(30);
  expect(await count("instances where tenant_id = $1 and status = 'completed'", tenantId)).toBe(30);
  expect(await count("timers where tenant_id = $1", tenantId)).toBe(0);
});

it("advances each ready instance once when four workers take slices at the same moment", async () => {
  const published = await publishProcess(database.url, { definition: fiveSteps() });
  const { tenantId } = published;
  await startMany(published, 100);
  const slices = await Promise.all([1, 2, 3, 4].map(() => workSlice({ tenantId, serverId }, takeReady, 40)));
  await workSlice({ tenantId, serverId }, takeReady, 100);
  expect(slices.every((slice) => slice.rows <= 40)).toBe(true);
  expect(await count("step_facts where tenant_id = $1", tenantId)).toBe(700);
  expect(await count("journal where tenant_id = $1", tenantId)).toBe(200);
});

it("sets one bad instance aside, finishes its neighbours, and stops it as an incident the third time", async () => {
  const published = await publishProcess(database.url, { definition: fiveSteps() });
  const { tenantId } = published;
  await startMany(published, 5);
  await admin.query(
    `update instances set state = jsonb_set(state::jsonb, '{tokens,1,element}', '"nowhere"')
     where id = (select id from instances where tenant_id = $1 limit 1)`,
    [tenantId],
  );
  for (let round = 0; round < 3; round += 1) {
    await workSlice({ tenantId, serverId }, takeReady, 10);
    await admin.query("update instances set ready_at = now() where tenant_id = $1 and ready_at is not null", [
      tenantId,
    ]);
  }
  expect(await count("instances where tenant_id = $1 and status = 'completed'", tenantId)).toBe(4);
  expect(await count("instances where tenant_id = $1 and incidents = 1 and ready_at is null", tenantId)).toBe(
    1,
  );
});
