import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { executeCommand } from "@/server/runtime/execute-command";
import { closeWakes } from "@/server/runtime/wake-lanes";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import { type HttpPeer, startHttpPeer } from "@/tests/support/http-peer";
import { sequence } from "@/tests/support/process-definitions";
import { type PublishedProcess, publishProcess } from "@/tests/support/published-process";
import { startMany } from "@/tests/support/started-instances";
import { useTestDatabase } from "@/tests/support/test-database";
import { until } from "@/tests/support/until";
import { type RunningServer, startServer } from "@/worker/start-server";

const database = useTestDatabase();
let admin: pg.Client;
let peer: HttpPeer;
let servers: (RunningServer | undefined)[] = [];

beforeAll(async () => {
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  peer = await startHttpPeer(() => ({ status: 200, body: { ok: true } }));
  servers = [await startServer(new AbortController().signal)];
});
afterAll(async () => {
  for (const server of servers) await server?.stop();
  await closeWakes();
  await peer.close();
  await admin.end();
});

const call = (throttle: object) => ({
  id: "call",
  name: "Call",
  type: "httpRequest",
  url: `${peer.url}/slow`,
  ...throttle,
});

const limited = (definition: ProcessDefinition, throttle: object) =>
  ProcessDefinitionSchema.parse({ ...definition, ...throttle });

const ended = (tenantId: string, count: number) =>
  until(
    `${count} instances have ended`,
    async () => {
      const { rows } = await admin.query<{ count: number }>(
        "select count(*)::int as count from instances where tenant_id = $1 and status <> 'running'",
        [tenantId],
      );
      return rows[0]?.count === count;
    },
    25_000,
  );

/** From the journal: when each token got its turn at the element, and when it left it. */
async function readSpans(tenantId: string, element: string): Promise<{ from: Date; to: Date }[]> {
  const { rows } = await admin.query<{ from: Date; to: Date }>(
    `with events as (
       select j.instance_id, j.sequence, j.at, e from journal j, json_array_elements(j.events) e where j.tenant_id = $1
     )
     select max(granted.at) as from, max(coalesce(done.at, now())) as to
     from events granted join events done on done.instance_id = granted.instance_id
       and done.e->>'type' = 'elementCompleted' and done.e->>'token' = granted.e->>'token' and done.e->>'element' = $2
     where granted.e->>'type' = 'permitGranted'
     group by granted.instance_id, granted.e->>'token' order by 1`,
    [tenantId, element],
  );
  return rows;
}

const mostAtOnce = (spans: { from: Date; to: Date }[]) =>
  Math.max(
    0,
    ...spans.map(({ from }) => spans.filter((other) => other.from <= from && from < other.to).length),
  );

async function expectNothingLeft(tenantId: string): Promise<void> {
  const { rowCount } = await admin.query("select from permits where tenant_id = $1", [tenantId]);
  expect(rowCount).toBe(0);
}

it("lets no more than the limit into a step at the same time, and everybody in the end", async () => {
  const published = await publishProcess(database.url, {
    definition: sequence("Call", [call({ concurrency: { limit: 3 } })]),
  });
  await startMany(published, 30);
  await ended(published.tenantId, 30);
  const spans = await readSpans(published.tenantId, "call");
  expect(spans).toHaveLength(30);
  expect(mostAtOnce(spans)).toBeLessThanOrEqual(3);
  await expectNothingLeft(published.tenantId);
});

it("keeps to a number of starts in each period, by the database's clock", async () => {
  const published = await publishProcess(database.url, {
    definition: sequence("Call", [call({ rateLimit: { limit: 4, per: 1 } })]),
  });
  await startMany(published, 12);
  await ended(published.tenantId, 12);
  const { rows } = await admin.query<{ at: Date }>(
    "select at from permit_starts where tenant_id = $1 order by at",
    [published.tenantId],
  );
  const { rows: spread } = await admin.query<{ seconds: number }>(
    `select extract(epoch from max(at) - min(at))::float8 as seconds from journal j, json_array_elements(events) e
     where tenant_id = $1 and e->>'type' = 'permitGranted'`,
    [published.tenantId],
  );
  expect(spread[0]?.seconds).toBeGreaterThan(1.9);
  expect(spread[0]?.seconds).toBeLessThan(10);
  for (const [index, { at }] of rows.entries()) {
    const fifth = rows[index + 4];
    if (fifth !== undefined) expect(fifth.at.getTime() - at.getTime()).toBeGreaterThanOrEqual(999);
  }
});

const waitingTask = {
  id: "check",
  name: "Check",
  type: "userTask",
  candidates: [{ kind: "role", role: "owner" }],
};

async function readWaiting(tenantId: string) {
  const { rows } = await admin.query<{ instance_id: string; token: number; granted: boolean }>(
    `select instance_id, token, granted_at is not null as granted from permits where tenant_id = $1
     order by granted_at nulls last, asked_at, instance_id`,
    [tenantId],
  );
  return rows;
}

const granted = (tenantId: string, count: number) =>
  until(`${count} have their turn`, async () => {
    const rows = await readWaiting(tenantId);
    return rows.filter((row) => row.granted).length === count && rows;
  });

const order = async (published: PublishedProcess, instanceId: string, command: object) => {
  const { tenantId, memberId, userId } = published;
  const result = await withTenantSql(tenantId, (client) =>
    executeCommand(client, {
      tenantId,
      instanceId,
      command: command as Parameters<typeof executeCommand>[1]["command"],
      actor: { kind: "member", memberId, userId },
    }),
  );
  expect(result).toEqual({ ok: true });
};

it("holds requests of a process back before their first step, in the order in which they came", async () => {
  const definition = limited(sequence("One at a time", [waitingTask]), { concurrency: { limit: 1 } });
  const published = await publishProcess(database.url, { definition });
  const { tenantId } = published;
  await startMany(published, 3);
  const [first, second, third] = await granted(tenantId, 1);
  if (first === undefined || second === undefined || third === undefined)
    throw new Error("Three are expected.");
  await until("the first is at its task", async () => {
    const { rowCount } = await admin.query("select from tasks where tenant_id = $1", [tenantId]);
    return rowCount === 1;
  });
  // Who gives up while waiting leaves the queue; who ends lets the next one in.
  await order(published, second.instance_id, { type: "terminate", reason: "Not needed" });
  await order(published, first.instance_id, { type: "terminate", reason: "Not needed" });
  const rows = await granted(tenantId, 1);
  expect(rows).toEqual([{ ...third, granted: true }]);
});

it("gives a place back when its step fails, and asks for it again when the step is retried", async () => {
  let answers = 0;
  const broken = await startHttpPeer(() => {
    answers += 1;
    return { status: answers === 1 ? 400 : 200, body: {} };
  });
  const published = await publishProcess(database.url, {
    definition: sequence("Call", [{ ...call({ concurrency: { limit: 1 } }), url: `${broken.url}/x` }]),
  });
  const { tenantId } = published;
  await startMany(published, 3);
  await ended(tenantId, 2);
  await expectNothingLeft(tenantId);
  const { rows } = await admin.query<{ id: string; state: { tokens: Record<string, object> } }>(
    "select id, state from instances where tenant_id = $1 and incidents = 1",
    [tenantId],
  );
  const failed = rows[0];
  if (failed === undefined) throw new Error("One has failed.");
  await order(published, failed.id, {
    type: "retryIncident",
    token: Number(Object.keys(failed.state.tokens)[0]),
  });
  await ended(tenantId, 3);
  await expectNothingLeft(tenantId);
  await broken.close();
});
