import pg from "pg";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { startInstance } from "@/server/runtime/start-instance";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import { createCaller } from "@/tests/support/caller";
import { type Call, type HttpPeer, startHttpPeer } from "@/tests/support/http-peer";
import { sequence } from "@/tests/support/process-definitions";
import { type PublishedProcess, publishProcess } from "@/tests/support/published-process";
import { useTestDatabase } from "@/tests/support/test-database";
import { until } from "@/tests/support/until";
import { type RunningServer, startServer } from "@/worker/start-server";

const database = useTestDatabase();
const definition = sequence("Order", [
  { id: "count", name: "Count", type: "setValues", assignments: [{ variable: "total", expression: "12.5" }] },
  { id: "tell", name: "Tell", type: "webhookEvent", eventType: "order.counted", data: "{total: total}" },
]);

let admin: pg.Client;
let worker: RunningServer | undefined;
let peer: HttpPeer;
/** What the other side answers to the next calls; 200 when it is used up. */
let answers: number[] = [];
let published: PublishedProcess;
let caller: ReturnType<typeof createCaller>;

beforeAll(async () => {
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  peer = await startHttpPeer(() => ({ status: answers.shift() ?? 200, body: "seen" }));
  worker = await startServer(new AbortController().signal);
});

afterAll(async () => {
  await worker?.stop();
  await admin.end();
  await peer.close();
});

beforeEach(async () => {
  answers = [];
  peer.calls.length = 0;
  published = await publishProcess(database.url, { definition });
  const { rows } = await admin.query<{ slug: string }>("select slug from tenants where id = $1", [
    published.tenantId,
  ]);
  caller = createCaller({
    ...published,
    tenantSlug: rows[0]?.slug ?? "",
    tenantName: "Test",
    role: "owner",
    name: "Ada",
    email: `${published.userId}@example.com`,
    timeZone: "UTC",
  });
});

async function tell(): Promise<string> {
  const { tenantId, processId, memberId, userId } = published;
  const result = await withTenantSql(tenantId, (client) =>
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
  if (!result.ok) throw new Error(result.refusal.message);
  return result.instanceId;
}

const endpoint = (settings: object = {}) =>
  caller.endpoints.create({ name: "Accounting", url: `${peer.url}/events`, eventTypes: [], ...settings });

const deliveries = async (endpointId: string) =>
  (await caller.endpoints.listDeliveries({ endpointId })).items;

const delivered = (endpointId: string, state: "delivered" | "failed" = "delivered") =>
  until(`a delivery is ${state}`, async () => {
    const [first] = await deliveries(endpointId);
    return first?.state === state && first;
  });

/** Ready now what would be tried again later. */
const letTimePass = () =>
  admin.query(
    "update effects set ready_at = now() where tenant_id = $1 and status = 'open' and lease_until is null",
    [published.tenantId],
  );

function verified(call: Call | undefined, secret: string): unknown {
  if (call === undefined) throw new Error("Nothing was sent.");
  return new Webhook(secret).verify(call.body, call.headers as Record<string, string>);
}

it("tells an endpoint what the step says, signed, and shows it in the log", async () => {
  const { endpointId, secret } = await endpoint({ eventTypes: ["order.counted"] });
  const instanceId = await tell();
  const shown = await delivered(endpointId);
  expect(verified(peer.calls[0], secret)).toEqual({
    type: "order.counted",
    timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
    data: { total: 12.5 },
    request: { id: instanceId, url: expect.stringContaining(`/requests/${instanceId}`) },
  });
  expect(shown).toMatchObject({ eventType: "order.counted", instanceId, attempts: 1, responseStatus: 200 });
  expect(peer.calls).toHaveLength(1);
});

it("leaves out who does not want the event or is disabled", async () => {
  const wanting = await endpoint();
  const other = await endpoint({ eventTypes: ["order.cancelled"] });
  const disabled = await endpoint();
  await caller.endpoints.disable({ endpointId: disabled.endpointId });
  await tell();
  await delivered(wanting.endpointId);
  expect(await deliveries(other.endpointId)).toEqual([]);
  expect(await deliveries(disabled.endpointId)).toEqual([]);
});

it("tries again under the same id until it is taken, whatever the answer was", async () => {
  const { endpointId, secret } = await endpoint();
  answers = [503, 404];
  await tell();
  for (const status of [503, 404]) {
    await until(`it has answered ${status}`, async () => {
      const [first] = await deliveries(endpointId);
      return first?.responseStatus === status && first.state === "waiting" && first.lastError !== null;
    });
    await letTimePass();
  }
  expect(await delivered(endpointId)).toMatchObject({ attempts: 3, responseStatus: 200 });
  expect(peer.calls).toHaveLength(3);
  expect(new Set(peer.calls.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  for (const call of peer.calls) verified(call, secret);
});

it("stops telling who says that it is gone, and sends again when somebody asks", async () => {
  const { endpointId } = await endpoint();
  answers = [410];
  await tell();
  await delivered(endpointId, "failed");
  const [row] = await caller.endpoints.list();
  expect(row).toMatchObject({ isDisabled: true, disabledReason: expect.stringContaining("410") });
  await caller.endpoints.enable({ endpointId });
  expect(await caller.endpoints.redeliver({ endpointId })).toEqual({ count: 1 });
  await delivered(endpointId);
  const [first, second] = peer.calls.map(({ headers }) => headers["webhook-id"]);
  expect(second).toBe(first);
});

it("signs with both secrets while a new one is being put in place", async () => {
  const { endpointId, secret } = await endpoint();
  const { secret: newer } = await caller.endpoints.rotateSecret({ endpointId });
  await tell();
  await delivered(endpointId);
  verified(peer.calls[0], secret);
  verified(peer.calls[0], newer);
});

it("makes each delivery once when the event is worked on twice", async () => {
  const { endpointId } = await endpoint();
  await tell();
  await delivered(endpointId);
  await admin.query(
    "update effects set status = 'open', ready_at = now() where tenant_id = $1 and kind = 'webhookEvent'",
    [published.tenantId],
  );
  await until("the event is worked on again", async () => {
    const { rows } = await admin.query(
      "select status, attempts from effects where tenant_id = $1 and kind = $2",
      [published.tenantId, "webhookEvent"],
    );
    return rows[0]?.attempts === 2 && rows[0]?.status === "succeeded";
  });
  expect(await deliveries(endpointId)).toHaveLength(1);
  expect(peer.calls).toHaveLength(1);
});

it("refuses addresses that tell a password and names that no event can have", async () => {
  await expect(endpoint({ url: "https://user:secret@example.com" })).rejects.toThrow(/password/);
  await expect(endpoint({ url: "ftp://example.com" })).rejects.toThrow(/https/);
  await expect(endpoint({ eventTypes: ["order counted"] })).rejects.toThrow(/order\.approved/);
});
