import { expect, it } from "vitest";
import { drainLanes } from "@/tests/support/drain-lanes";
import { newPerson, type Person } from "@/tests/support/exchange";
import { drawn, publishDefinition, row, startOf } from "@/tests/support/publish-definition";
import { queryAll } from "@/tests/support/query-all";
import { useTestDatabase } from "@/tests/support/test-database";

const database = useTestDatabase();

const start = { id: "begin", type: "startEvent" };
const end = { id: "done", type: "endEvent" };
const alarm = { type: "signal", name: "alarm" };
const listening = row("Listens", [start, { id: "heard", type: "intermediateCatchEvent", event: alarm }, end]);
const ringing = row("Rings", [
  start,
  { id: "ring", type: "intermediateThrowEvent", event: { ...alarm, payload: '"fire"' } },
  end,
]);

const send = ({ caller }: Person, idempotencyKey = crypto.randomUUID()) =>
  caller.signals.send({ name: "alarm", payload: "flood", idempotencyKey });

it("reaches all who wait at that moment, and nobody who waits later", async () => {
  const person = await newPerson(database);
  const processId = await publishDefinition(person.caller, listening);
  const ids = [await startOf(person.caller, processId), await startOf(person.caller, processId)];
  expect(await send(person)).toMatchObject({ receivers: 2 });
  const late = await startOf(person.caller, processId);
  await drainLanes(person.tenantId);
  expect(await Promise.all([...ids, late].map(person.statusOf))).toEqual([
    "completed",
    "completed",
    "running",
  ]);
  expect((await person.instance(ids[0] ?? "")).state.variables.heard).toBe("flood");
  expect((await person.caller.messages.list({})).items).toMatchObject([
    { kind: "signal", status: "delivered" },
  ]);
});

it("is sent once when it is sent twice with one key, and by two at once", async () => {
  const person = await newPerson(database);
  await startOf(person.caller, await publishDefinition(person.caller, listening));
  const answers = await Promise.all([send(person, "one"), send(person, "one"), send(person, "one")]);
  expect(answers.map((answer) => answer.receivers).sort()).toEqual([0, 0, 1]);
  expect(await person.count("deliveries where tenant_id = $1")).toBe(1);
});

it("goes from one instance to others, and to its own branches that wait already", async () => {
  const person = await newPerson(database);
  const other = await startOf(person.caller, await publishDefinition(person.caller, listening));
  const definition = drawn(
    "Both",
    [
      start,
      { id: "fork", type: "parallelGateway" },
      { id: "heard", type: "intermediateCatchEvent", event: alarm },
      { id: "ring", type: "intermediateThrowEvent", event: { ...alarm, payload: '"fire"' } },
      { id: "too_late", type: "intermediateCatchEvent", event: alarm },
      end,
      { id: "over", type: "endEvent" },
    ],
    ["begin fork", "fork heard", "fork ring", "heard done", "ring too_late", "too_late over"],
  );
  const both = await startOf(person.caller, await publishDefinition(person.caller, definition));
  await drainLanes(person.tenantId);
  expect(await person.statusOf(other)).toBe("completed");
  const { status, state } = await person.instance(both);
  expect([status, state.variables]).toEqual(["running", { heard: "fire" }]);
  await send(person);
  await drainLanes(person.tenantId);
  expect(await person.statusOf(both)).toBe("completed");
});

it("starts one instance of each process that begins with it, whoever works on it", async () => {
  const person = await newPerson(database);
  for (const name of ["First", "Second"]) {
    await publishDefinition(person.caller, row(name, [{ ...start, event: alarm }, end]));
  }
  await startOf(person.caller, await publishDefinition(person.caller, ringing));
  await Promise.all([1, 2, 3].map(() => drainLanes(person.tenantId)));
  const { items } = await person.caller.instances.list({ scope: "all" });
  expect(items.map((item) => [item.processName, item.startKind, item.status]).sort()).toEqual([
    ["First", "event", "completed"],
    ["Rings", "member", "completed"],
    ["Second", "event", "completed"],
  ]);
});

it("lets only the first of an event-based gateway's events go on", async () => {
  const person = await newPerson(database);
  const definition = drawn(
    "Choice",
    [
      start,
      { id: "first", type: "eventBasedGateway" },
      { id: "heard", type: "intermediateCatchEvent", event: alarm },
      { id: "told", type: "intermediateCatchEvent", event: { type: "message", name: "told" } },
      end,
      { id: "over", type: "endEvent" },
    ],
    ["begin first", "first heard", "first told", "heard done", "told over"],
  );
  const id = await startOf(person.caller, await publishDefinition(person.caller, definition));
  await Promise.all([
    send(person),
    person.caller.messages.send({ name: "told", payload: 1, idempotencyKey: crypto.randomUUID() }),
  ]);
  await drainLanes(person.tenantId);
  const { status, state } = await person.instance(id);
  expect([status, Object.keys(state.variables)]).toEqual(["completed", [expect.any(String)]]);
  expect(await person.count("subscriptions where tenant_id = $1")).toBe(0);
  const isTold = "told" in state.variables;
  expect((await person.caller.messages.list({ status: "waiting" })).items).toHaveLength(isTold ? 0 : 1);
});

it("never reaches another tenant", async () => {
  const [person, stranger] = [await newPerson(database), await newPerson(database)];
  const id = await startOf(stranger.caller, await publishDefinition(stranger.caller, listening));
  await publishDefinition(stranger.caller, row("Starts", [{ ...start, event: alarm }, end]));
  expect(await send(person)).toMatchObject({ receivers: 0 });
  await drainLanes(stranger.tenantId);
  expect(await stranger.statusOf(id)).toBe("running");
  expect(await stranger.count("instances where tenant_id = $1")).toBe(1);
});

it("starts instances by time, again and again, and not once the process is archived", async () => {
  const person = await newPerson(database);
  const hourly = { ...start, event: { type: "timer", cycle: "R/PT1H" } };
  const processId = await publishDefinition(person.caller, row("Hourly", [hourly, end]));
  const letTimePass = () =>
    queryAll(
      database.url,
      "update start_events set due_at = now() - interval '1 second' where tenant_id = $1",
      [person.tenantId],
    );
  await drainLanes(person.tenantId);
  expect(await person.count("instances where tenant_id = $1")).toBe(0);
  for (const expected of [1, 2]) {
    await letTimePass();
    await Promise.all([drainLanes(person.tenantId), drainLanes(person.tenantId)]);
    expect(await person.count("instances where tenant_id = $1 and status = 'completed'")).toBe(expected);
  }
  expect(await person.count("start_events where tenant_id = $1 and due_at > now() and fired = 2")).toBe(1);
  await person.caller.processes.archive({ processId, archived: true });
  expect(await person.count("start_events where tenant_id = $1")).toBe(0);
});
