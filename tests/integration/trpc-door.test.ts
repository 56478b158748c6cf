import { beforeAll, expect, it } from "vitest";
import { writeSessionCookie } from "@/server/auth/session-cookie";
import { createSession } from "@/server/auth/sessions";
import { handleTrpcRequest } from "@/server/trpc/handle-request";
import { createTestTenant, type TestTenant } from "@/tests/support/tenant";
import { useTestDatabase } from "@/tests/support/test-database";

useTestDatabase();

let tenant: TestTenant;
let cookie: string;
beforeAll(async () => {
  tenant = await createTestTenant();
  cookie = await writeSessionCookie(await createSession(tenant.owner.userId));
});

function post(path: string, body: string, headers: Record<string, string>) {
  return handleTrpcRequest(
    new Request(`http://localhost:3000/api/trpc/${path}`, {
      method: "POST",
      body,
      headers: { host: "localhost:3000", cookie, "x-stepwell-tenant": tenant.slug, ...headers },
    }),
  );
}

const ask = (path: string, headers: Record<string, string> = {}) =>
  handleTrpcRequest(
    new Request(`http://localhost:3000/api/trpc/${path}`, {
      headers: { cookie, "x-stepwell-tenant": tenant.slug, ...headers },
    }),
  );

const createGroup = (name: string, headers: Record<string, string>) =>
  post("groups.create", JSON.stringify({ json: { name } }), {
    "content-type": "application/json",
    ...headers,
  });

it.each([
  ["its own page", { "sec-fetch-site": "same-origin" }],
  ["an older browser on its own page", { origin: "http://localhost:3000" }],
  ["a program", {}],
])("takes a change from %s", async (name, headers) => {
  expect((await createGroup(name, headers)).status).toBe(200);
});

it.each([
  ["another site", { "sec-fetch-site": "cross-site" }, 403],
  ["a sister site", { "sec-fetch-site": "same-site" }, 403],
  ["another origin", { origin: "https://evil.example" }, 403],
  ["no origin at all", { origin: "null" }, 403],
  ["a form", { "content-type": "application/x-www-form-urlencoded" }, 415],
  ["an upload", { "content-type": "multipart/form-data; boundary=x" }, 415],
  ["plain text", { "content-type": "text/plain" }, 415],
])("refuses a change from %s", async (name, headers, status) => {
  expect((await createGroup(name, headers)).status).toBe(status);
});

it("does not change anything by GET", async () => {
  const input = encodeURIComponent(JSON.stringify({ json: { name: "By GET" } }));
  const response = await handleTrpcRequest(
    new Request(`http://localhost:3000/api/trpc/groups.create?input=${input}`, {
      headers: { cookie, "x-stepwell-tenant": tenant.slug },
    }),
  );
  expect(response.status).toBe(405);
});

it("refuses batches of more than twenty calls", async () => {
  const ask = (count: number) =>
    handleTrpcRequest(
      new Request(
        `http://localhost:3000/api/trpc/${Array(count).fill("tenants.list").join(",")}?batch=1&input=%7B%7D`,
        { headers: { cookie } },
      ),
    );
  expect((await ask(20)).status).toBe(200);
  expect((await ask(21)).status).toBe(400);
});

it("names the fields of an input that is wrong", async () => {
  const response = await createGroup("", {});
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    error: { json: { data: { appCode: "INVALID_INPUT", fieldErrors: { name: ["Enter a name."] } } } },
  });
});

it("does not send stacks or causes of errors", async () => {
  const text = await (await createGroup("", {})).text();
  expect(text).not.toMatch(/stack|node_modules|\.ts:/);
});

it.each([
  ["half a surrogate pair and a NUL in a name", "groups.create", { name: "Half \ud83d, nul \u0000" }, 200],
  ["a NUL in a search", "instances.list", { filter: { search: "a\u0000" } }, 200],
  ["a version beyond 32 bits", "instances.list", { filter: { version: 99_999_999_999 } }, 400],
])("answers %s", async (_, procedure, input, status) => {
  const body = JSON.stringify({ json: input });
  const isQuery = procedure.endsWith(".list");
  const response = isQuery
    ? await ask(`${procedure}?input=${encodeURIComponent(body)}`)
    : await post(procedure, body, { "content-type": "application/json" });
  expect(response.status).toBe(status);
});

it("refuses a moment before PostgreSQL's calendar", async () => {
  const json = { filter: { startedFrom: "-270000-01-01T00:00:00.000Z" } };
  const meta = { values: { "filter.startedFrom": ["Date"] } };
  expect(
    (await ask(`instances.list?input=${encodeURIComponent(JSON.stringify({ json, meta }))}`)).status,
  ).toBe(400);
});

it("refuses values that are nested without end", async () => {
  const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
  const body = `{"json":{"processId":"${tenant.tenantId}","idempotencyKey":"${tenant.tenantId}","submission":{"a":${deep}}}}`;
  const response = await post("instances.start", body, { "content-type": "application/json" });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain("deep");
});

it.each(["{", "null", ""])("says of the body %j that it cannot be read", async (body) => {
  const response = await post("groups.create", body, { "content-type": "application/json" });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain("The request's JSON cannot be read.");
});

it("stops reading a body that is too large", async () => {
  const name = "x".repeat(6_000_000);
  expect((await createGroup(name, {})).status).toBe(413);
});

it("takes a cookie that cannot be decoded for none", async () => {
  expect((await ask("tenants.list", { cookie: "stepwell.session=%E0%A4%A" })).status).toBe(401);
});
