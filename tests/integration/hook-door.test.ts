/** Hooks over real HTTP, as a web process puts them up; the pages behind are a stand-in. */
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { withTenant } from "@/server/tenancy/with-tenant";
import { BOUNDS, type Pages, startWeb, type WebServer } from "@/server/web/start-web";
import { createTestHook, signedRequest } from "@/tests/support/published-hook";
import { openSocket, readToEnd, readUntil } from "@/tests/support/raw-http";
import { useTestDatabase } from "@/tests/support/test-database";

const database = useTestDatabase();
const BODY = JSON.stringify({ customer: "Globex", amount: 12 });

let web: WebServer;
/** The same, but with little patience. */
let hasty: WebServer;
beforeAll(async () => {
  const pages: Pages = async (request, response) => {
    response.end(`page for ${request.headers["x-stepwell-client-address"]}`);
  };
  const bounds = { ...BOUNDS, headersTimeout: 300, requestTimeout: 300, connectionsCheckingInterval: 50 };
  web = await startWeb(0, { pages });
  hasty = await startWeb(0, { pages, bounds });
});
afterAll(() => Promise.all([web.close(1_000), hasty.close(1_000)]));

type Hook = Awaited<ReturnType<typeof createTestHook>>;
type Sending = Parameters<typeof signedRequest>[1];

const address = (path: string) => `http://127.0.0.1:${web.port}${path}`;

async function send(hook: Hook, body: string, sending: Sending = hook) {
  const { headers } = signedRequest(body, sending);
  const response = await fetch(address(`/api/hooks/${hook.publicId}`), { method: "POST", body, headers });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

/** Stands for whatever only PostgreSQL finds wrong. */
async function refuseInstancesNamed(title: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(`
    create function refuse_instance() returns trigger language plpgsql as $$ begin raise 'not this one'; end $$;
    create trigger refuse_instance before insert on instances
      for each row when (new.title = '${title}') execute function refuse_instance()`);
  await client.end();
}

const countInstances = (tenantId: string) => withTenant(tenantId, (tx) => tx.instance.count());

it("starts instances that many senders ask for at once, each once and committed before its answer", async () => {
  const hook = await createTestHook(database.url);
  const answers = await Promise.all(Array.from({ length: 120 }, () => send(hook, BODY)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
  const ids = answers.map(({ body }) => body.instance.id);
  const instances = await withTenant(hook.tenantId, (tx) =>
    tx.instance.findMany({ where: { id: { in: ids } } }),
  );
  expect(new Set(instances.map(({ id }) => id)).size).toBe(120);
  expect(new Set(instances.map(({ status }) => status))).toEqual(new Set(["completed"]));
  expect(new Set(answers.map(({ body }) => body.instance.reference)).size).toBe(120);
});

it("answers repeated, refused and new deliveries that share a transaction each for itself", async () => {
  const hook = await createTestHook(database.url);
  const known = await send(hook, BODY, { ...hook, id: "known" });
  const [replay, wrong, other, twinA, twinB, fresh] = await Promise.all([
    send(hook, BODY, { ...hook, id: "known" }),
    send(hook, JSON.stringify({ amount: "many" }), hook),
    send(hook, JSON.stringify({ customer: "Other" }), { ...hook, id: "known" }),
    send(hook, BODY, { ...hook, id: "twin" }),
    send(hook, BODY, { ...hook, id: "another", headers: { "idempotency-key": "twin" } }),
    send(hook, BODY),
  ]);
  expect(replay?.body).toEqual(known.body);
  expect([wrong?.status, other?.status, fresh?.status]).toEqual([422, 409, 202]);
  expect([twinA?.status, twinB?.status]).toEqual([202, 202]);
  expect(twinA?.body).toEqual(twinB?.body);
  expect([twinA, twinB].filter((twin) => twin?.headers.get("idempotent-replay") === "true")).toHaveLength(1);
  expect(await countInstances(hook.tenantId)).toBe(3);
});

it("keeps a delivery that cannot be written from spoiling those it shares a transaction with", async () => {
  const hook = await createTestHook(database.url);
  const poison = JSON.stringify({ customer: "poison" });
  await refuseInstancesNamed("Complaint: poison");
  const answers = await Promise.all([
    ...Array.from({ length: 5 }, () => send(hook, BODY)),
    send(hook, poison, { ...hook, id: "poison" }),
    ...Array.from({ length: 5 }, () => send(hook, BODY)),
  ]);
  expect(answers.map(({ status }) => status).filter((status) => status === 202)).toHaveLength(10);
  expect(answers[5]?.status).toBe(500);
  expect(await countInstances(hook.tenantId)).toBe(10);
});

it("lets tenants who send at the same time see only their own", async () => {
  const hooks = await Promise.all([createTestHook(database.url), createTestHook(database.url)]);
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      send(index % 2 === 0 ? hooks[0] : hooks[1], BODY, {
        ...(index % 2 === 0 ? hooks[0] : hooks[1]),
        id: `same-${Math.floor(index / 2)}`,
      }),
    ),
  );
  expect(new Set(answers.map(({ body }) => body.instance.id)).size).toBe(40);
  expect(await Promise.all(hooks.map(({ tenantId }) => countInstances(tenantId)))).toEqual([20, 20]);
});

it("acts on a rotated secret and a disabled hook at once, though it knows the hook already", async () => {
  const hook = await createTestHook(database.url);
  expect((await send(hook, BODY)).status).toBe(202);
  const { secret } = await hook.caller.hooks.rotateSecret({ hookId: hook.hookId });
  expect((await send(hook, BODY)).status).toBe(401);
  expect((await send(hook, BODY, { secret })).status).toBe(202);
  await hook.caller.hooks.disable({ hookId: hook.hookId });
  expect((await send(hook, BODY, { secret })).status).toBe(410);
  expect((await send(hook, "{", { secret })).status).toBe(410);
  await hook.caller.hooks.enable({ hookId: hook.hookId });
  expect((await send(hook, BODY, { secret })).status).toBe(202);
  expect(await countInstances(hook.tenantId)).toBe(3);
});

it("starts what is published now, though it knows what was published before", async () => {
  const hook = await createTestHook(database.url);
  const { tenantId } = hook;
  expect((await send(hook, BODY)).status).toBe(202);
  expect((await send(hook, BODY)).status).toBe(202);
  await withTenant(tenantId, (tx) => tx.process.updateMany({ data: { archivedAt: new Date() } }));
  expect(await send(hook, BODY)).toMatchObject({ status: 403, body: { error: { message: /archived/ } } });
  await withTenant(tenantId, (tx) => tx.process.updateMany({ data: { archivedAt: null } }));
  expect((await send(hook, BODY)).status).toBe(202);
  expect(await countInstances(tenantId)).toBe(3);
});

it("accepts nothing after a rotation that happens while deliveries wait", async () => {
  const hook = await createTestHook(database.url);
  await send(hook, BODY);
  const sent = Array.from({ length: 60 }, () => send(hook, BODY));
  const rotated = hook.caller.hooks
    .rotateSecret({ hookId: hook.hookId })
    .then(() => countInstances(hook.tenantId));
  const statuses = (await Promise.all(sent)).map(({ status }) => status);
  const accepted = statuses.filter((status) => status === 202).length;
  expect(accepted + statuses.filter((status) => status === 401).length).toBe(60);
  expect(await countInstances(hook.tenantId)).toBe(accepted + 1);
  expect(await rotated).toBeLessThanOrEqual(accepted + 1);
  expect((await send(hook, BODY)).status).toBe(401);
});

it("answers with JSON and the headers of an API, and lets no other method in", async () => {
  const hook = await createTestHook(database.url);
  for (const method of ["GET", "PUT", "DELETE", "PATCH"]) {
    const response = await fetch(address(`/api/hooks/${hook.publicId}`), { method });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
    expect((await response.json()).error.message).toContain("POST");
  }
  const { headers } = await send(hook, BODY);
  expect(headers.get("content-type")).toBe("application/json");
  expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
});

it.each(["unknown", "%00", "%zz", "..%2f..", "x".repeat(500)])(
  "does not know the hook %s: 404",
  async (id) => {
    const response = await fetch(address(`/api/hooks/${id}`), { method: "POST", body: "{}" });
    expect([response.status, (await response.json()).error.code]).toEqual([404, "NOT_FOUND"]);
  },
);

it("tells a sender of too much so on the same connection, and takes its next delivery there", async () => {
  const hook = await createTestHook(database.url);
  expect((await send(hook, JSON.stringify({ customer: "x".repeat(1_000_001) }))).status).toBe(413);
  expect((await send(hook, BODY)).status).toBe(202);
});

it("leaves everything else to the pages, and tells them who asks, whatever the client claims", async () => {
  const response = await fetch(address("/api/hooks"), {
    headers: { "x-stepwell-client-address": "9.9.9.9" },
  });
  expect(await response.text()).toMatch(/^page for (::ffff:)?127\.0\.0\.1$/);
});

it("ends connections that say nothing, too much in their headers, or garbage", async () => {
  expect(await readToEnd(await openSocket(hasty.port))).toMatch(/^(|HTTP\/1\.1 408 .*)/);
  const garbage = await openSocket(web.port);
  garbage.write("not http at all\r\n\r\n");
  expect(await readToEnd(garbage)).toMatch(/^HTTP\/1\.1 400 /);
  const large = await openSocket(web.port);
  large.write(`GET / HTTP/1.1\r\nhost: x\r\nx: ${"a".repeat(20_000)}\r\n\r\n`);
  expect(await readToEnd(large)).toMatch(/^HTTP\/1\.1 431 /);
});

it("does not wait for ever for a body that does not come", async () => {
  const hook = await createTestHook(database.url);
  const socket = await openSocket(hasty.port);
  socket.write(`POST /api/hooks/${hook.publicId} HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\n{`);
  expect(await readToEnd(socket)).toMatch(/^HTTP\/1\.1 408 /);
});

it("finishes what it has begun when it is told to end, and takes no more", async () => {
  const hook = await createTestHook(database.url);
  const ending = await startWeb(0, { pages: async (_, response) => void response.end() });
  const socket = await openSocket(ending.port);
  const { headers } = signedRequest(BODY, hook);
  const lines = [...headers].map(([name, value]) => `${name}: ${value}`).join("\r\n");
  const head = `POST /api/hooks/${hook.publicId} HTTP/1.1\r\nhost: x\r\n${lines}\r\n`;
  socket.write(`${head}content-length: ${BODY.length}\r\nexpect: 100-continue\r\n\r\n`);
  await readUntil(socket, "100 Continue");
  const closed = ending.close(5_000);
  await expect(fetch(`http://127.0.0.1:${ending.port}/`)).rejects.toThrow();
  socket.write(BODY);
  expect(await readToEnd(socket)).toMatch(/^HTTP\/1\.1 202 /);
  await closed;
  expect(await countInstances(hook.tenantId)).toBe(1);
});
