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
