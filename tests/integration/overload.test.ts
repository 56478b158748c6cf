/** A tenant that has more waiting than its plan allows is told to come back; everybody else notices nothing. */
import pg from "pg";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, it } from "vitest";
import { planLimits } from "@/contracts/plan";
import { writeSessionCookie } from "@/server/auth/session-cookie";
import { createSession } from "@/server/auth/sessions";
import { admitSignUp } from "@/server/features/account/admit-sign-up";
import { admitCall } from "@/server/runtime/admit-start";
import { handleTrpcRequest } from "@/server/trpc/handle-request";
import { startWeb, type WebServer } from "@/server/web/start-web";
import { createTestHook, signedRequest } from "@/tests/support/published-hook";
import { useTestDatabase } from "@/tests/support/test-database";
import { until } from "@/tests/support/until";

const database = useTestDatabase();
const BODY = JSON.stringify({ customer: "Globex" });
const FREE = planLimits.free;

let web: WebServer;
beforeAll(async () => {
  web = await startWeb(0, { pages: async (_, response) => void response.end() });
});
afterAll(() => web.close(1_000));

type Hook = Awaited<ReturnType<typeof createTestHook>>;

async function send(hook: Hook): Promise<Response> {
  const { headers } = signedRequest(BODY, hook);
  const response = await fetch(`http://127.0.0.1:${web.port}/api/hooks/${hook.publicId}`, {
    method: "POST",
    body: BODY,
    headers,
  });
  await response.arrayBuffer();
  return response;
}

async function administer(sql: string, values: unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(sql, values);
  await client.end();
}

/** So many deliveries that no worker brings: the tenant's lanes are full. */
async function fillLanes(hook: Hook, count: number): Promise<void> {
  await administer("update tenants set plan = 'free' where id = $1", [hook.tenantId]);
  await administer(
    "insert into deliveries (tenant_id, process_id, element) select $1, $2, 'start' from generate_series(1, $3)",
    [hook.tenantId, hook.processId, count],
  );
}

const emptyLanes = (hook: Hook) => administer("delete from deliveries where tenant_id = $1", [hook.tenantId]);

it("refuses starts over the bound with 429 and Retry-After, by systems and by people, until the queue is shorter", async () => {
  const [full, quiet] = [
    await createTestHook(database.url, ["hook", "member"]),
    await createTestHook(database.url),
  ];
  await fillLanes(full, FREE.maxWaiting);
  const refused = await send(full);
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "10"]);
  const byPerson = await startAsPerson(full);
  expect([byPerson.status, byPerson.headers.get("retry-after")]).toEqual([429, "10"]);
  expect((await byPerson.json()).error.json).toMatchObject({
    message: expect.stringContaining("Nothing is lost"),
    data: { appCode: "TOO_MANY_REQUESTS" },
  });
  expect((await send(quiet)).status).toBe(202);
  await emptyLanes(full);
  await until("starts are taken again", async () => (await send(full)).status === 202);
  expect((await startAsPerson(full)).status).toBe(200);
});

async function startAsPerson(hook: Hook): Promise<Response> {
  const cookie = await writeSessionCookie(await createSession(hook.userId));
  const input = { processId: hook.processId, submission: { customer: "Globex" }, idempotencyKey: newId() };
  return handleTrpcRequest(
    new Request("http://localhost:3000/api/trpc/instances.start", {
      method: "POST",
      body: JSON.stringify({ json: input }),
      headers: { cookie, "content-type": "application/json", "x-stepwell-tenant": hook.owner.tenantSlug },
    }),
  );
}

it("answers the inbox promptly while one tenant saturates the door and another is refused at it", async () => {
  const [busy, full, quiet] = [
    await createTestHook(database.url),
    await createTestHook(database.url),
    await createTestHook(database.url),
  ];
  await fillLanes(full, FREE.maxWaiting);
  const answers = { busy: [] as number[], full: [] as number[] };
  let isOver = false;
  const flood = (hook: Hook, statuses: number[]) =>
    Array.from({ length: 20 }, async () => {
      while (!isOver) statuses.push((await send(hook)).status);
    });
  const senders = [...flood(busy, answers.busy), ...flood(full, answers.full)];
  const waits: number[] = [];
  await until(
    "both have been answered often",
    async () => {
      const asked = performance.now();
      await quiet.caller.tasks.count();
      waits.push(performance.now() - asked);
      return waits.length >= 20 && answers.busy.length >= 100 && answers.full.length >= 100;
    },
    40_000,
  );
  isOver = true;
  await Promise.all(senders);
  expect([new Set(answers.busy), new Set(answers.full)]).toEqual([new Set([202]), new Set([429])]);
  const slow = waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.9)];
  expect(slow).toBeLessThan(2_000);
}, 60_000);

it("takes so many calls of a tenant at once, then so many a second", async () => {
  const hook = await createTestHook(database.url);
  await administer("update tenants set plan = 'free' where id = $1", [hook.tenantId]);
  for (let count = 0; count < FREE.requestBurst; count += 1) await admitCall(hook.tenantId);
  const next = async () => {
    for (;;) await admitCall(hook.tenantId);
  };
  await expect(next()).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS", details: { retryAfter: 1 } });
});

it("lets an address sign up as often as the operator allows, and says when again", () => {
  for (let count = 0; count < 60; count += 1) admitSignUp("203.0.113.7");
  expect(() => admitSignUp("203.0.113.7")).toThrow("Try again in a minute");
  expect(() => admitSignUp("203.0.113.8")).not.toThrow();
  expect(() => admitSignUp(null)).not.toThrow();
});
