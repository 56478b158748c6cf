import { expect, it } from "vitest";
import { executeCommand } from "@/server/runtime/execute-command";
import { takeDeliveries } from "@/server/runtime/take-deliveries";
import { workSlice } from "@/server/runtime/work-slice";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import { drainLanes, turnLanes } from "@/tests/support/drain-lanes";
import { newPerson, type Person } from "@/tests/support/exchange";
import { drawn, publishDefinition, row, startOf } from "@/tests/support/publish-definition";
import { queryAll } from "@/tests/support/query-all";
import { useTestDatabase } from "@/tests/support/test-database";

const database = useTestDatabase();

const start = { id: "begin", type: "startEvent", startedBy: ["member"] };
const end = { id: "done", type: "endEvent" };
const order = (expression: string) => ({
  id: "values",
  type: "setValues",
  assignments: [{ variable: "order", expression }],
});
const paid = {
  id: "paid",
  type: "intermediateCatchEvent",
  event: { type: "message", name: "paid", correlationKey: "order" },
};
const waiting = (expression = '"7"') => row("Waits", [start, order(expression), paid, end]);

const send = ({ caller }: Person, correlationKey = "7", more: object = {}) =>
  caller.messages.send({
    name: "paid",
    correlationKey,
    payload: { amount: 42 },
    idempotencyKey: crypto.randomUUID(),
    ...more,
  });

async function command(
  tenantId: string,
  instanceId: string,
  given: Parameters<typeof executeCommand>[1]["command"],
) {
  return withTenantSql(tenantId, (client) =>
    executeCommand(client, { tenantId, instanceId, command: given, actor: { kind: "system" } }),
  );
}

it("brings a message to the one instance that waits for it with the same key", async () => {
  const person = await newPerson(database);
  const processId = await publishDefinition(person.caller, waiting());
  const other = await publishDefinition(person.caller, waiting('"8"'));
  const [first, second, third] = [
    await startOf(person.caller, processId),
    await startOf(person.caller, processId),
    await startOf(person.caller, other),
  ];
  expect(await send(person)).toMatchObject({ status: "delivering" });
  await drainLanes(person.tenantId);
  expect(await person.instance(first)).toMatchObject({
    status: "completed",
    state: { variables: { paid: { amount: 42 } } },
  });
  expect([await person.statusOf(second), await person.statusOf(third)]).toEqual(["running", "running"]);
  expect((await person.caller.messages.list({})).items).toMatchObject([
    { name: "paid", correlationKey: "7", status: "delivered", instanceId: first, reason: null },
  ]);
  expect(await person.count("deliveries where tenant_id = $1")).toBe(0);
});

it("keeps a message for whoever waits later", async () => {
  const person = await newPerson(database);
  const processId = await publishDefinition(person.caller, waiting());
  expect(await send(person)).toMatchObject({ status: "waiting" });
  const id = await startOf(person.caller, processId);
  await drainLanes(person.tenantId);
  expect(await person.statusOf(id)).toBe("completed");
});

it("reports a message that nobody waited for in time, and gives it to nobody any more", async () => {
  const person = await newPerson(database);
  const processId = await publishDefinition(person.caller, waiting());
  await send(person, "7", { ttlSeconds: 1 });
  await queryAll(
    database.url,
    "update messages set expires_at = now() - interval '1 second' where tenant_id = $1",
    [person.tenantId],
  );
  const id = await startOf(person.caller, processId);
  await drainLanes(person.tenantId);
  expect(await person.statusOf(id)).toBe("running");
  expect((await person.caller.messages.list({ status: "expired" })).items).toMatchObject([
    { name: "paid", reason: "Nobody waited for it in time." },
  ]);
});

it("sends once what is sent twice with one idempotency key, and refuses the key for something else", async () => {
  const person = await newPerson(database);
  const processId = await publishDefinition(person.caller, waiting());
  const ids = [await startOf(person.caller, processId), await startOf(person.caller, processId)];
  const answers = await Promise.all([1, 2, 3].map(() => send(person, "7", { idempotencyKey: "payment 1" })));
  expect(new Set(answers.map((answer) => answer.messageId)).size).toBe(1);
  await drainLanes(person.tenantId);
  expect((await Promise.all(ids.map(person.statusOf))).sort()).toEqual(["completed", "running"]);
  await expect(send(person, "8", { idempotencyKey: "payment 1" })).rejects.toMatchObject({
    code: "CONFLICT",
  });
});

it("gives two messages that are sent at once to two who wait, and the third to nobody", async () => {
  const person = await newPerson(database);
  const processId = await publishDefinition(person.caller, waiting());
  const ids = [await startOf(person.caller, processId), await startOf(person.caller, processId)];
  await Promise.all([send(person), send(person), send(person)]);
  await drainLanes(person.tenantId);
  expect(await Promise.all(ids.map(person.statusOf))).toEqual(["completed", "completed"]);
  expect((await person.caller.messages.list({ status: "waiting" })).items).toHaveLength(1);
});

it("neither loses nor doubles a message that is sent at the moment of waiting", async () => {
  const person = await newPerson(database);
  const processId = await publishDefinition(person.caller, waiting());
  const rounds = Array.from({ length: 25 }, () => [send(person), startOf(person.caller, processId)]);
  await Promise.all(rounds.flat());
  await Promise.all([drainLanes(person.tenantId), drainLanes(person.tenantId)]);
  await drainLanes(person.tenantId);
  expect(await person.count("instances where tenant_id = $1 and status = 'completed'")).toBe(25);
  expect(await person.count("messages where tenant_id = $1 and status = 'delivered'")).toBe(25);
  expect(await person.count("subscriptions where tenant_id = $1")).toBe(0);
  const twice =
    "(select instance_id from messages where tenant_id = $1 group by instance_id having count(*) > 1) t";
  expect(await person.count(twice)).toBe(0);
});

it("gives a message whose receiver is gone to the next one", async () => {
  const person = await newPerson(database);
  const processId = await publishDefinition(person.caller, waiting());
  const [first, second] = [await startOf(person.caller, processId), await startOf(person.caller, processId)];
  await send(person);
  await person.caller.instances.terminate({ instanceId: first, reason: "No longer needed." });
  await drainLanes(person.tenantId);
  expect([await person.statusOf(first), await person.statusOf(second)]).toEqual(["terminated", "completed"]);
});

it("keeps a message again when its only receiver is gone", async () => {
  const person = await newPerson(database);
  const id = await startOf(person.caller, await publishDefinition(person.caller, waiting()));
  await send(person);
  await person.caller.instances.terminate({ instanceId: id, reason: "No longer needed." });
  await drainLanes(person.tenantId);
  expect((await person.caller.messages.list({})).items).toMatchObject([
    { status: "waiting", instanceId: null },
  ]);
});

it("goes on after a crash between sending and delivering, once", async () => {
  const person = await newPerson(database);
  const id = await startOf(person.caller, await publishDefinition(person.caller, waiting()));
  await send(person);
  const scope = { tenantId: person.tenantId, serverId: null };
  const failing = workSlice(
    scope,
    async (client, choice) => {
      await takeDeliveries(client, choice);
      throw new Error("The server dies here.");
    },
    10,
  );
  await expect(failing).rejects.toThrow("dies here");
  const slices = await Promise.all([1, 2, 3].map(() => workSlice(scope, takeDeliveries, 10)));
  expect(slices.map((slice) => slice.rows).reduce((sum, rows) => sum + rows)).toBe(1);
  expect(await person.statusOf(id)).toBe("completed");
});

it("brings what one instance sends to another", async () => {
  const person = await newPerson(database);
  const receiver = await startOf(person.caller, await publishDefinition(person.caller, waiting()));
  const event = { type: "message", name: "paid", correlationKey: '"7"', payload: "{ from: 1 }" };
  const sender = row("Sends", [start, { id: "tell", type: "intermediateThrowEvent", event }, end]);
  const sending = await startOf(person.caller, await publishDefinition(person.caller, sender));
  await drainLanes(person.tenantId);
  expect(await person.instance(receiver)).toMatchObject({
    status: "completed",
    state: { variables: { paid: { from: 1 } } },
  });
  expect((await person.caller.messages.list({})).items).toMatchObject([{ senderInstanceId: sending }]);
});

it("starts an instance by a message that nobody waits for, once, and not of an archived process", async () => {
  const person = await newPerson(database);
  const started = row("By message", [
    { id: "arrived", type: "startEvent", event: { type: "message", name: "paid" } },
    { id: "look", type: "userTask", candidates: [{ kind: "member", memberId: person.memberId }] },
    end,
  ]);
  const processId = await publishDefinition(person.caller, started);
  expect(await send(person)).toMatchObject({ status: "delivering" });
  await Promise.all([drainLanes(person.tenantId), drainLanes(person.tenantId)]);
  const { items } = await person.caller.instances.list({ scope: "all" });
  expect(items).toMatchObject([{ startKind: "event", status: "running" }]);
  expect((await person.instance(items[0]?.id ?? ""))?.state.variables).toEqual({ arrived: { amount: 42 } });
  await person.caller.processes.archive({ processId, archived: true });
  expect(await send(person)).toMatchObject({ status: "waiting" });
  await person.caller.processes.archive({ processId, archived: false });
  expect(await send(person, "9")).toMatchObject({ status: "delivering" });
});

it("hears again after an event that interrupts nothing", async () => {
  const person = await newPerson(database);
  const definition = drawn(
    "Listens",
    [
      start,
      { id: "work", type: "userTask", candidates: [{ kind: "requester" }] },
      {
        id: "note",
        type: "boundaryEvent",
        attachedTo: "work",
        interrupting: false,
        event: { type: "message", name: "note" },
      },
      end,
      { id: "noted", type: "endEvent" },
    ],
    ["begin work", "work done", "note noted"],
  );
  const id = await startOf(person.caller, await publishDefinition(person.caller, definition));
  for (const text of ["one", "two"]) {
    await person.caller.messages.send({ name: "note", payload: text, idempotencyKey: crypto.randomUUID() });
  }
  await drainLanes(person.tenantId);
  expect((await person.instance(id))?.state.variables.note).toBe("two");
  expect(await person.count("subscriptions where tenant_id = $1")).toBe(1);
  const { items } = await person.caller.tasks.list({});
  await person.caller.tasks.complete({
    taskId: items[0]?.id ?? "",
    outcome: null,
    comment: null,
    submission: {},
  });
  expect(await person.count("subscriptions where tenant_id = $1")).toBe(0);
});

it("refuses a command for a token that has heard already", async () => {
  const person = await newPerson(database);
  const id = await startOf(person.caller, await publishDefinition(person.caller, waiting()));
  const [subscription] = await queryAll<{ token: number }>(
    database.url,
    "select token from subscriptions where instance_id = $1",
    [id],
  );
  const occur = { type: "occur", token: subscription?.token ?? 0, payload: null } as const;
  expect(await command(person.tenantId, id, occur)).toEqual({ ok: true });
  expect(await command(person.tenantId, id, occur)).toMatchObject({ ok: false });
});

it("never reaches another tenant's instance", async () => {
  const [person, stranger] = [await newPerson(database), await newPerson(database)];
  const id = await startOf(stranger.caller, await publishDefinition(stranger.caller, waiting()));
  expect(await send(person)).toMatchObject({ status: "waiting" });
  await Promise.all([drainLanes(person.tenantId), drainLanes(stranger.tenantId)]);
  expect(await stranger.statusOf(id)).toBe("running");
});

it("refuses a payload of 2 MB and a message without a name", async () => {
  const person = await newPerson(database);
  await expect(send(person, "7", { payload: "x".repeat(2_000_000) })).rejects.toMatchObject({
    message: expect.stringContaining("The payload takes 2.0 MB"),
  });
  await expect(send(person, "7", { name: "" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  expect(await send(person, "7", { name: "unknown to all" })).toMatchObject({ status: "waiting" });
});

it("stops where a payload does not fit into the instance, and says so", async () => {
  const person = await newPerson(database);
  const big = {
    id: "values",
    type: "setValues",
    assignments: [
      { variable: "order", expression: '"7"' },
      { variable: "much", expression: 'string join(for i in 1..60000 return "0123456789")' },
    ],
  };
  const id = await startOf(
    person.caller,
    await publishDefinition(person.caller, row("Big", [start, big, paid, end])),
  );
  await send(person, "7", { payload: "x".repeat(450_000) });
  await drainLanes(person.tenantId);
  const detail = await person.caller.instances.get({ instanceId: id });
  expect(detail.tokens[0]?.incident).toContain("at most 1 MB fits");
  await person.caller.instances.retryIncident({ instanceId: id, token: detail.tokens[0]?.token ?? 0 });
  await send(person);
  await drainLanes(person.tenantId);
  expect(await person.statusOf(id)).toBe("completed");
});

it("sets aside an instance that cannot take its message, and serves the others", async () => {
  const person = await newPerson(database);
  const processId = await publishDefinition(person.caller, waiting());
  const [broken, sound] = [await startOf(person.caller, processId), await startOf(person.caller, processId)];
  await queryAll(
    database.url,
    `update instances set state = replace(state::text, '"element":"paid"', '"element":"nowhere"')::json where id = $1`,
    [broken],
  );
  await Promise.all([send(person), send(person)]);
  for (const attempt of [1, 2, 3]) {
    await drainLanes(person.tenantId);
    expect(await person.statusOf(sound)).toBe("completed");
    expect(await person.count("deliveries where tenant_id = $1")).toBe(attempt < 3 ? 1 : 0);
    await queryAll(database.url, "update deliveries set ready_at = now() where tenant_id = $1", [
      person.tenantId,
    ]);
  }
  expect(await person.incidentOf(broken)).toContain("failed 3 times");
});

it("correlates a thousand messages with a thousand instances quickly", async () => {
  const person = await newPerson(database);
  const loop = { kind: "multiInstance", collection: "1000" };
  const throwing = { type: "message", name: "paid", correlationKey: "loopCounter", payload: "loopCounter" };
  const many = drawn(
    "Throws",
    [
      start,
      { id: "each", type: "subProcess", loop },
      { id: "inside", type: "startEvent", parent: "each" },
      { id: "tell", type: "intermediateThrowEvent", parent: "each", event: throwing },
      { id: "out", type: "endEvent", parent: "each" },
      end,
    ],
    ["begin each", "each done", "inside tell", "tell out"],
  );
  const receiving = drawn(
    "Receives",
    [
      start,
      {
        id: "each",
        type: "callActivity",
        processId: await publishDefinition(person.caller, waiting("number")),
        loop,
        inputs: [{ variable: "number", expression: "loopCounter" }],
      },
      end,
    ],
    ["begin each", "each done"],
  );
  await startOf(person.caller, await publishDefinition(person.caller, receiving));
  await drainLanes(person.tenantId);
  expect(await person.count("subscriptions where tenant_id = $1")).toBe(1000);
  const sender = await publishDefinition(person.caller, many);
  const before = performance.now();
  await startOf(person.caller, sender);
  while ((await person.count("subscriptions where tenant_id = $1")) !== 0) await turnLanes(person.tenantId);
  const seconds = (performance.now() - before) / 1000;
  await drainLanes(person.tenantId);
  expect(await person.count("instances where tenant_id = $1 and status <> 'completed'")).toBe(0);
  expect(seconds).toBeLessThan(20);
});
