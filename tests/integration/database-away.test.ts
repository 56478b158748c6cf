/** The database goes away and comes back while the process lives: a sentence meanwhile, and work goes on afterwards. */
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { writeSessionCookie } from "@/server/auth/session-cookie";
import { createSession } from "@/server/auth/sessions";
import { closeDatabase } from "@/server/db";
import { handleLiveRequest } from "@/server/features/instances/handle-live-request";
import { listenForChanges } from "@/server/runtime/changes";
import { withTenant, withTenantSql } from "@/server/tenancy/with-tenant";
import { handleTrpcRequest } from "@/server/trpc/handle-request";
import { AuthBrowser } from "@/tests/support/auth-browser";
import { createTestHook, deliver } from "@/tests/support/published-hook";
import { copyTemplate, createTemplate } from "@/tests/support/template-database";
import { startTestCluster, type TestCluster } from "@/tests/support/test-cluster";

let cluster: TestCluster;
let hook: Awaited<ReturnType<typeof createTestHook>>;
let cookie: string;

beforeAll(async () => {
  cluster = await startTestCluster({ durable: true });
  await createTemplate(cluster);
  const { url } = await copyTemplate(cluster.url("postgres"));
  process.env.DATABASE_URL = url;
  hook = await createTestHook(url);
  cookie = await writeSessionCookie(await createSession(hook.userId));
});

afterAll(async () => {
  await closeDatabase();
  await cluster.dispose();
});

const listMembers = () =>
  handleTrpcRequest(
    new Request("http://localhost/api/trpc/members.list", {
      headers: { cookie, "x-stepwell-tenant": hook.owner.tenantSlug },
    }),
  );

it("tells who listens of the gap once the database is back, and not before", async () => {
  const news: (readonly string[])[] = [];
  const stop = new AbortController();
  const listening = (async () => {
    for await (const changes of listenForChanges(hook.tenantId, stop.signal)) news.push(changes);
  })();
  await vi.waitFor(() => expect(news).toEqual([[]]), 5_000);
  await cluster.kill();
  await expect(withTenant(hook.tenantId, (tx) => tx.member.count())).rejects.toThrow();
  await expect(withTenantSql(hook.tenantId, (client) => client.query("select 1"))).rejects.toThrow();
  expect(news).toEqual([[]]);
  await cluster.start();
  await vi.waitFor(() => expect(news).toEqual([[], []]), 10_000);
  stop.abort();
  await listening;
});

it("says that the database is away, at every door, and goes on when it is back", async () => {
  expect((await listMembers()).status).toBe(200);
  await cluster.kill();

  const unavailable = { code: "UNAVAILABLE", message: expect.stringContaining("Try again") };
  await expect(withTenant(hook.tenantId, (tx) => tx.member.count())).rejects.toMatchObject(unavailable);
  await expect(withTenantSql(hook.tenantId, (client) => client.query("select 1"))).rejects.toMatchObject(
    unavailable,
  );

  const refused = await listMembers();
  expect(refused.status).toBe(503);
  expect(await refused.json()).toMatchObject({ error: { json: { data: { appCode: "UNAVAILABLE" } } } });

  const delivery = await deliver(hook.publicId, { customer: "A" }, hook);
  expect([delivery.status, delivery.headers.get("retry-after")]).toEqual([503, "5"]);

  const live = await handleLiveRequest(
    new Request(`http://localhost/api/live?tenant=${hook.owner.tenantSlug}`, { headers: { cookie } }),
  );
  expect([live.status, await live.json()]).toEqual([503, { error: expect.objectContaining(unavailable) }]);

  const { error } = await new AuthBrowser().signIn("ada@example.test", "whatever it is");
  expect(error).toContain("database cannot be reached");

  await cluster.start();
  await vi.waitFor(async () => expect((await listMembers()).status).toBe(200), {
    timeout: 10_000,
    interval: 100,
  });
  expect((await deliver(hook.publicId, { customer: "A" }, hook)).status).toBe(202);
});
