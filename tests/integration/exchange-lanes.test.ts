import { afterAll, beforeAll, expect, it } from "vitest";
import { newPerson } from "@/tests/support/exchange";
import { publishDefinition, row, startOf } from "@/tests/support/publish-definition";
import { queryAll } from "@/tests/support/query-all";
import { useTestDatabase } from "@/tests/support/test-database";
import { until } from "@/tests/support/until";
import { type RunningServer, startServer } from "@/worker/start-server";

const database = useTestDatabase();
let worker: RunningServer | undefined;

beforeAll(async () => {
  worker = await startServer(new AbortController().signal);
});
afterAll(() => worker?.stop());

const start = { id: "begin", type: "startEvent" };
const end = { id: "done", type: "endEvent" };

it("brings calls, messages and signals to their ends while a worker runs", async () => {
  const person = await newPerson(database);
  const { caller } = person;
  const waiting = row("Waits", [
    start,
    { id: "told", type: "intermediateCatchEvent", event: { type: "message", name: "told" } },
    { id: "heard", type: "intermediateCatchEvent", event: { type: "signal", name: "heard" } },
    end,
  ]);
  const outputs = [{ variable: "answer", expression: "called.told" }];
  const call = {
    id: "call",
    type: "callActivity",
    processId: await publishDefinition(caller, waiting),
    outputs,
  };
  const id = await startOf(caller, await publishDefinition(caller, row("Calls", [start, call, end])));
  await caller.messages.send({ name: "told", payload: 42, idempotencyKey: crypto.randomUUID() });
  await until(
    "the called instance waits for the signal",
    async () => (await person.count("subscriptions where tenant_id = $1 and kind = 'signal'")) > 0,
  );
  await caller.signals.send({ name: "heard", idempotencyKey: crypto.randomUUID() });
  await until("the caller is complete", async () => (await person.statusOf(id)) === "completed");
  expect((await person.instance(id)).state.variables).toEqual({ answer: 42 });
});

it("reports a message whose time is over, and starts what is due", async () => {
  const person = await newPerson(database);
  const timed = { ...start, event: { type: "timer", duration: "PT1S" } };
  await publishDefinition(person.caller, row("Timed", [timed, end]));
  await person.caller.messages.send({ name: "nobody", ttlSeconds: 1, idempotencyKey: crypto.randomUUID() });
  await until("the message has expired", async () => {
    const { items } = await person.caller.messages.list({ status: "expired" });
    return items.length === 1;
  });
  await until(
    "the instance has been started",
    async () => (await person.count("instances where tenant_id = $1 and status = 'completed'")) > 0,
  );
  const load = await until("load figures are written", () =>
    queryAll(database.url, "select from lane_load where tenant_id = $1 and lane = 'deliveries'", [
      person.tenantId,
    ]).then((rows) => rows.length > 0),
  );
  expect(load).toBe(true);
});
