import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { createCaller } from "@/tests/support/caller";
import { type HttpPeer, startHttpPeer } from "@/tests/support/http-peer";
import { sequence } from "@/tests/support/process-definitions";
import { createTestHook, deliver } from "@/tests/support/published-hook";
import { publishProcess } from "@/tests/support/published-process";
import { queryAll } from "@/tests/support/query-all";
import { recordSpans } from "@/tests/support/recorded-spans";
import { useTestDatabase } from "@/tests/support/test-database";
import { workLanes } from "@/tests/support/work-lanes";

const database = useTestDatabase();
const serverId = randomUUID();
let peer: HttpPeer;
let endRecording: (() => void) | undefined;

beforeAll(async () => {
  peer = await startHttpPeer(() => ({ status: 200, body: { ok: true } }));
  await queryAll(
    database.url,
    "insert into servers (id, name, host, pid, version, engine_version) values ($1, 'test', 'test', 1, '0', 2)",
    [serverId],
  );
});
afterEach(() => {
  endRecording?.();
  endRecording = undefined;
  peer.calls.length = 0;
});
afterAll(() => peer.close());

/** A request that waits for the clock, which a worker sees to, and then calls out. */
async function startRequest() {
  const past = 'date and time("2020-01-01T00:00:00Z")';
  const definition = sequence("Order", [
    { id: "pause", name: "Pause", type: "timer", until: past },
    { id: "order", name: "Order", type: "httpRequest", url: `${peer.url}/orders` },
  ]);
  const published = await publishProcess(database.url, { definition });
  const { tenantId, userId, memberId, processId } = published;
  const person = { name: "Ada", email: "ada@example.test", timeZone: "UTC", role: "owner" } as const;
  const tenant = { tenantId, tenantSlug: "test", tenantName: "Test" };
  const caller = createCaller({ ...tenant, ...person, userId, memberId });
  return {
    tenantId,
    start: () => caller.instances.start({ processId, submission: {}, idempotencyKey: randomUUID() }),
  };
}

async function workAll(tenantId: string): Promise<void> {
  while ((await workLanes(tenantId, serverId)) > 0);
}

it("shows one trace from the request over the decisions and the lane to the effect and the other system", async () => {
  const { tenantId, start } = await startRequest();
  const { exporter, end } = recordSpans();
  endRecording = end;
  const { instanceId } = await start();
  await workAll(tenantId);
  const spans = exporter.getFinishedSpans();
  const request = spans.find(({ name }) => name === "mutation instances.start");
  const { traceId } = request?.spanContext() ?? {};
  const trace = spans.filter((span) => span.spanContext().traceId === traceId);
  const byId = new Map(trace.map((span) => [span.spanContext().spanId, span.name]));
  const parentOf = (name: string) => {
    const span = trace.find((each) => each.name === name);
    return byId.get(span?.parentSpanContext?.spanId ?? "");
  };
  expect(parentOf("decide start")).toBe("mutation instances.start");
  expect(parentOf("lane slice")).toBe("decide start");
  expect(parentOf("effect http")).toBe("lane slice");
  const effect = trace.find(({ name }) => name === "effect http");
  expect(effect?.attributes).toMatchObject({
    "stepwell.tenant": tenantId,
    "stepwell.instance": instanceId,
    "stepwell.element": "order",
  });
  expect(peer.calls.map((call) => call.headers.traceparent)).toEqual([
    `00-${traceId}-${effect?.spanContext().spanId}-01`,
  ]);
});

it("goes on with the trace of the system that calls a hook", async () => {
  const hook = await createTestHook(database.url);
  const { exporter, end } = recordSpans();
  endRecording = end;
  const traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
  const headers = { traceparent: `00-${traceId}-00f067aa0ba902b7-01` };
  const { status } = await deliver(hook.publicId, { customer: "Globex" }, { ...hook, headers });
  expect(status).toBe(202);
  const names = exporter
    .getFinishedSpans()
    .filter((span) => span.spanContext().traceId === traceId)
    .map(({ name }) => name);
  expect(names.sort()).toEqual(["decide start", "hook"]);
});

it("writes and sends nothing about traces when nobody listens", async () => {
  const { tenantId, start } = await startRequest();
  await start();
  await workAll(tenantId);
  expect(peer.calls.map((call) => call.headers.traceparent)).toEqual([undefined]);
  const traced = `select from instances where traceparent is not null and tenant_id = $1
    union all select from effects where traceparent is not null and tenant_id = $1`;
  expect(await queryAll(database.url, traced, [tenantId])).toEqual([]);
});
