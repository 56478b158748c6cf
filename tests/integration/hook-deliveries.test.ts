import { expect, it } from "vitest";
import { receiveDelivery } from "@/server/features/hooks/receive-delivery";
import { withTenant } from "@/server/tenancy/with-tenant";
import { createTestHook, deliver, signedRequest } from "@/tests/support/published-hook";
import { useTestDatabase } from "@/tests/support/test-database";

const database = useTestDatabase();
const BODY = { customer: "Globex", amount: 12 };

const countInstances = (tenantId: string) => withTenant(tenantId, (tx) => tx.instance.count());

it("starts an instance and gives its address", async () => {
  const hook = await createTestHook(database.url);
  const { status, body, headers } = await deliver(hook.publicId, BODY, hook);
  expect(status).toBe(202);
  expect(headers.get("idempotent-replay")).toBeNull();
  expect(body.instance.url).toBe(
    `http://localhost:3000/${hook.owner.tenantSlug}/requests/${body.instance.id}`,
  );
  const instance = await withTenant(hook.tenantId, (tx) => tx.instance.findFirstOrThrow());
  expect(instance).toMatchObject({
    id: body.instance.id,
    reference: body.instance.reference,
    startKind: "hook",
    hookId: hook.hookId,
    requesterId: null,
  });
});

it("answers a repeated delivery with the first instance, by webhook-id and by Idempotency-Key", async () => {
  const hook = await createTestHook(database.url);
  const send = (id: string, key?: string) =>
    deliver(hook.publicId, BODY, { ...hook, id, ...(key && { headers: { "idempotency-key": key } }) });
  const first = await send("msg_1", "order-7");
  for (const again of [await send("msg_1"), await send("msg_2", "order-7"), await send("msg_1", "order-8")]) {
    expect(again.status).toBe(202);
    expect(again.headers.get("idempotent-replay")).toBe("true");
    expect(again.body).toEqual(first.body);
  }
  expect(await countInstances(hook.tenantId)).toBe(1);
});

it("starts one instance when the same delivery arrives ten times at once", async () => {
  const hook = await createTestHook(database.url);
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => deliver(hook.publicId, BODY, { ...hook, id: "msg_same" })),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(202));
  expect(new Set(answers.map(({ body }) => body.instance.id)).size).toBe(1);
  expect(answers.filter(({ headers }) => headers.get("idempotent-replay") === null)).toHaveLength(1);
  expect(await countInstances(hook.tenantId)).toBe(1);
});

it("refuses another body under a key that was used, with 409", async () => {
  const hook = await createTestHook(database.url);
  await deliver(hook.publicId, BODY, { ...hook, id: "msg_1" });
  const { status, body } = await deliver(hook.publicId, { customer: "Other" }, { ...hook, id: "msg_1" });
  expect(status).toBe(409);
  expect(body.error.code).toBe("CONFLICT");
});

it("names the fields that the form refuses, with 422, and takes the corrected body under the same key", async () => {
  const hook = await createTestHook(database.url);
  const wrong = { amount: "twelve", colour: "red" };
  const { status, body } = await deliver(hook.publicId, wrong, { ...hook, id: "msg_1" });
  expect(status).toBe(422);
  expect(Object.keys(body.error.fieldErrors)).toEqual(
    expect.arrayContaining(["customer", "amount", "colour"]),
  );
  expect(await countInstances(hook.tenantId)).toBe(0);
  expect((await deliver(hook.publicId, BODY, { ...hook, id: "msg_1" })).status).toBe(202);
});

it.each([
  ["no JSON", "{"],
  ["a list", "[1]"],
  ["nothing", ""],
  ["null", "null"],
])("refuses %s with 400", async (_, text) => {
  const hook = await createTestHook(database.url);
  const { status, body } = await deliver(hook.publicId, text, hook);
  expect([status, body.error.code]).toEqual([400, "INVALID_INPUT"]);
});

it("refuses another content type with 415", async () => {
  const hook = await createTestHook(database.url);
  const { status } = await deliver(hook.publicId, BODY, {
    ...hook,
    headers: { "content-type": "text/plain" },
  });
  expect(status).toBe(415);
});

it("does not know a hook that does not exist: 404", async () => {
  const hook = await createTestHook(database.url);
  expect((await deliver("unknown", BODY, hook)).status).toBe(404);
});

it("refuses foreign, expired, future, missing and changed signatures with 401", async () => {
  const [hook, other] = [await createTestHook(database.url), await createTestHook(database.url)];
  const minutes = (count: number) => new Date(Date.now() + count * 60_000);
  const changed = signedRequest(JSON.stringify(BODY), hook);
  const attempts = [
    deliver(hook.publicId, BODY, other),
    deliver(hook.publicId, BODY, { ...hook, at: minutes(-6) }),
    deliver(hook.publicId, BODY, { ...hook, at: minutes(6) }),
    deliver(hook.publicId, BODY, { ...hook, headers: { "webhook-signature": "" } }),
    deliver(hook.publicId, BODY, { ...hook, headers: { "webhook-signature": "v1" } }),
    deliver(hook.publicId, BODY, { ...hook, headers: { "webhook-timestamp": "yesterday" } }),
    deliver(hook.publicId, BODY, { ...hook, headers: { "webhook-id": "another" } }),
    receiveDelivery(new Request(changed, { body: '{"customer":"Mallory"}', method: "POST" }), hook.publicId),
  ];
  for (const answer of await Promise.all(attempts)) {
    expect(answer.status).toBe(401);
  }
  expect(await countInstances(hook.tenantId)).toBe(0);
});

it("refuses with 401 what the secret before a rotation has signed", async () => {
  const hook = await createTestHook(database.url);
  const { secret } = await hook.caller.hooks.rotateSecret({ hookId: hook.hookId });
  expect((await deliver(hook.publicId, BODY, hook)).status).toBe(401);
  expect((await deliver(hook.publicId, BODY, { secret })).status).toBe(202);
});

it("answers 410 while disabled", async () => {
  const hook = await createTestHook(database.url);
  await hook.caller.hooks.disable({ hookId: hook.hookId });
  expect((await deliver(hook.publicId, BODY, hook)).status).toBe(410);
  await hook.caller.hooks.enable({ hookId: hook.hookId });
  expect((await deliver(hook.publicId, BODY, hook)).status).toBe(202);
});

it("refuses more than 1 MB with 413, also when Content-Length tells less, and reads no further", async () => {
  const hook = await createTestHook(database.url);
  const large = JSON.stringify({ customer: "x".repeat(1_000_001) });
  expect((await deliver(hook.publicId, large, hook)).status).toBe(413);
  let pulled = 0;
  const endless = new ReadableStream({
    pull: (controller) => {
      pulled += 1;
      controller.enqueue(new Uint8Array(100_000));
    },
  });
  const init = { method: "POST", body: endless, duplex: "half", headers: { "content-length": "10" } };
  const response = await receiveDelivery(new Request("http://localhost/", init), hook.publicId);
  expect(response.status).toBe(413);
  expect(pulled).toBeLessThan(20);
});

it("refuses with 403 when the process is not started by hooks", async () => {
  const hook = await createTestHook(database.url, ["member"]);
  const { status, body } = await deliver(hook.publicId, BODY, hook);
  expect([status, body.error.code]).toEqual([403, "FORBIDDEN"]);
});

it("keeps the secret encrypted, and tells it only once", async () => {
  const hook = await createTestHook(database.url);
  const stored = await withTenant(hook.tenantId, (tx) => tx.hook.findFirstOrThrow());
  expect(stored.secretEncrypted).not.toContain(hook.secret.slice(6, 20));
  expect(JSON.stringify(await hook.caller.hooks.get({ hookId: hook.hookId }))).not.toContain(hook.secret);
});

it("lists deliveries and a body that the form accepts", async () => {
  const hook = await createTestHook(database.url);
  const details = await hook.caller.hooks.get({ hookId: hook.hookId });
  const sent = await deliver(hook.publicId, details.sampleBody, {
    ...hook,
    headers: { "idempotency-key": "k" },
  });
  expect(sent.status).toBe(202);
  const { deliveries } = await hook.caller.hooks.get({ hookId: hook.hookId });
  expect(deliveries).toMatchObject([
    { instanceId: sent.body.instance.id, reference: sent.body.instance.reference },
  ]);
  expect(await hook.caller.hooks.listProcesses()).toEqual([{ id: hook.processId, name: "Complaint" }]);
});
