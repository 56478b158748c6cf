import { expect, it } from "vitest";
import { publishNextVersion } from "@/server/features/demo/publish-definitions";
import { drainLanes } from "@/tests/support/drain-lanes";
import { newPerson, type Person } from "@/tests/support/exchange";
import { drawn, publishDefinition, row, startOf } from "@/tests/support/publish-definition";
import { queryAll } from "@/tests/support/query-all";
import { useTestDatabase } from "@/tests/support/test-database";

const database = useTestDatabase();
const NOBODY = "01980000-0000-7000-8000-00000000dead";

const start = { id: "begin", type: "startEvent" };
const end = { id: "done", type: "endEvent" };
const assign = (variable: string, expression: string) => ({ variable, expression });
const doubling = row("Doubles", [
  start,
  { id: "double", type: "setValues", assignments: [assign("result", "amount * 2")] },
  end,
]);
const asking = row("Asks", [
  start,
  { id: "ask", type: "userTask", candidates: [{ kind: "requester" }] },
  end,
]);
const call = (processId: string, more: object = {}) => ({
  id: "call",
  type: "callActivity",
  processId,
  ...more,
});
const calling = (processId: string, more: object = {}) => row("Calls", [start, call(processId, more), end]);

async function startCalling(person: Person, processId: string, more: object = {}): Promise<string> {
  return startOf(person.caller, await publishDefinition(person.caller, calling(processId, more)));
}

async function childrenOf(person: Person, id: string) {
  return queryAll<{ id: string; status: string; requester_id: string; start_kind: string }>(
    database.url,
    "select id, status, requester_id, start_kind from instances where tenant_id = $1 and parent_instance_id = $2",
    [person.tenantId, id],
  );
}

it("hands values to another process and takes its values back", async () => {
  const person = await newPerson(database);
  const processId = await publishDefinition(person.caller, doubling);
  const id = await startCalling(person, processId, {
    inputs: [assign("amount", "20 + 1")],
    outputs: [assign("answer", "called.result")],
  });
  await drainLanes(person.tenantId);
  expect(await person.instance(id)).toMatchObject({
    status: "completed",
    state: { variables: { answer: 42 } },
  });
  expect(await childrenOf(person, id)).toMatchObject([
    { status: "completed", requester_id: person.memberId, start_kind: "call" },
  ]);
});

it("waits for the people of the called process, and shows both to each other", async () => {
  const person = await newPerson(database);
  const id = await startCalling(person, await publishDefinition(person.caller, asking));
  await drainLanes(person.tenantId);
  expect(await person.statusOf(id)).toBe("running");
  const parent = await person.caller.instances.get({ instanceId: id });
  expect(parent.called).toMatchObject([{ title: "Asks", status: "running" }]);
  const child = await person.caller.instances.get({ instanceId: parent.called[0]?.id ?? "" });
  expect(child.calledBy).toMatchObject({ id, title: "Calls" });
  const { items } = await person.caller.tasks.list({});
  await person.caller.tasks.complete({
    taskId: items[0]?.id ?? "",
    outcome: null,
    comment: null,
    submission: {},
  });
  await drainLanes(person.tenantId);
  expect(await person.statusOf(id)).toBe("completed");
});

it("goes on at once when it does not wait", async () => {
  const person = await newPerson(database);
  const id = await startCalling(person, await publishDefinition(person.caller, asking), { wait: false });
  await drainLanes(person.tenantId);
  expect(await person.statusOf(id)).toBe("completed");
  expect(await childrenOf(person, id)).toMatchObject([{ status: "running" }]);
  await person.caller.instances.terminate({
    instanceId: (await childrenOf(person, id))[0]?.id ?? "",
    reason: "Enough.",
  });
  await drainLanes(person.tenantId);
  expect(await person.count("deliveries where tenant_id = $1")).toBe(0);
});

it("calls the version that it names, or the one that is published", async () => {
  const person = await newPerson(database);
  const processId = await publishDefinition(person.caller, doubling);
  const tripling = row("Triples", [
    start,
    { id: "triple", type: "setValues", assignments: [assign("result", "amount * 3")] },
    end,
  ]);
  await publishNextVersion(person, processId, tripling);
  const mapped = { inputs: [assign("amount", "10")], outputs: [assign("answer", "called.result")] };
  const [pinned, latest] = [
    await startCalling(person, processId, { ...mapped, version: 1 }),
    await startCalling(person, processId, mapped),
  ];
  await drainLanes(person.tenantId);
  const answers = await Promise.all(
    [pinned, latest].map(async (id) => (await person.instance(id)).state.variables),
  );
  expect(answers).toEqual([{ answer: 20 }, { answer: 30 }]);
});

it("stops with a sentence when the process does not exist, is archived, unpublished, or has no such version", async () => {
  const person = await newPerson(database);
  const archived = await publishDefinition(person.caller, doubling);
  await person.caller.processes.archive({ processId: archived, archived: true });
  const { id: unpublished } = await person.caller.processes.create({ name: "Draft", template: "blank" });
  const published = await publishDefinition(person.caller, doubling);
  const ids = [
    await startCalling(person, NOBODY),
    await startCalling(person, archived),
    await startCalling(person, unpublished),
    await startCalling(person, published, { version: 7 }),
  ];
  await drainLanes(person.tenantId);
  expect(await Promise.all(ids.map(person.incidentOf))).toEqual([
    '"Call a process" failed: The process that it calls does not exist.',
    '"Call a process" failed: "Doubles" is archived and cannot be called.',
    '"Call a process" failed: "Draft" has to be published before it can be called.',
    '"Call a process" failed: "Doubles" has no version 7.',
  ]);
  await person.caller.processes.archive({ processId: archived, archived: false });
  const [, repaired = ""] = ids;
  const { tokens } = await person.caller.instances.get({ instanceId: repaired });
  await person.caller.instances.retryIncident({ instanceId: repaired, token: tokens[0]?.token ?? 0 });
  await drainLanes(person.tenantId);
  expect(await person.statusOf(repaired)).toBe("completed");
});

it("does not call another tenant's process", async () => {
  const [person, stranger] = [await newPerson(database), await newPerson(database)];
  const foreign = await publishDefinition(stranger.caller, doubling);
  const id = await startCalling(person, foreign);
  await drainLanes(person.tenantId);
  expect(await person.incidentOf(id)).toContain("does not exist");
  expect(await stranger.count("instances where tenant_id = $1")).toBe(0);
});

it("stops a process that calls itself after twenty calls", async () => {
  const person = await newPerson(database);
  const { id: processId } = await person.caller.processes.create({ name: "Again", template: "blank" });
  await publishNextVersion(person, processId, calling(processId));
  await startOf(person.caller, processId);
  await drainLanes(person.tenantId);
  expect(await person.count("instances where tenant_id = $1")).toBe(21);
  expect(await person.count("instances where tenant_id = $1 and incidents > 0")).toBe(1);
  const [last] = await queryAll<{ id: string }>(
    database.url,
    "select id from instances where tenant_id = $1 and call_depth = 20",
    [person.tenantId],
  );
  expect(await person.incidentOf(last?.id ?? "")).toContain(
    "at most 20 processes may call each other in a chain",
  );
});

it("ends what was called when the caller is ended", async () => {
  const person = await newPerson(database);
  const inner = await publishDefinition(person.caller, asking);
  const middle = await publishDefinition(person.caller, calling(inner));
  const id = await startCalling(person, middle);
  await drainLanes(person.tenantId);
  expect(await person.count("tasks where tenant_id = $1 and status = 'open'")).toBe(1);
  await person.caller.instances.terminate({ instanceId: id, reason: "Enough." });
  await drainLanes(person.tenantId);
  expect(await person.count("instances where tenant_id = $1 and status = 'terminated'")).toBe(3);
  expect(await person.count("tasks where tenant_id = $1 and status = 'open'")).toBe(0);
});

it("ends what was called when an event takes the call's place, and lets an error event take its end", async () => {
  const person = await newPerson(database);
  const inner = await publishDefinition(person.caller, asking);
  const definition = drawn(
    "Guarded",
    [
      start,
      call(inner),
      { id: "stop", type: "boundaryEvent", attachedTo: "call", event: { type: "message", name: "stop" } },
      {
        id: "ended",
        type: "boundaryEvent",
        attachedTo: "call",
        event: { type: "error", code: "terminated" },
      },
      end,
      { id: "stopped", type: "endEvent" },
      { id: "sorry", type: "endEvent" },
    ],
    ["begin call", "call done", "stop stopped", "ended sorry"],
  );
  const processId = await publishDefinition(person.caller, definition);
  const stopped = await startOf(person.caller, processId);
  await drainLanes(person.tenantId);
  await person.caller.messages.send({ name: "stop", idempotencyKey: crypto.randomUUID() });
  await drainLanes(person.tenantId);
  expect(await person.statusOf(stopped)).toBe("completed");
  expect(await childrenOf(person, stopped)).toMatchObject([{ status: "terminated" }]);

  const sorry = await startOf(person.caller, processId);
  await drainLanes(person.tenantId);
  const [child] = await childrenOf(person, sorry);
  await person.caller.instances.terminate({ instanceId: child?.id ?? "", reason: "Not today." });
  await drainLanes(person.tenantId);
  const { status, state } = await person.instance(sorry);
  expect(status).toBe("completed");
  expect(state.variables.ended).toMatchObject({ code: "terminated" });
});

it("brings each answer once when workers race for them", async () => {
  const person = await newPerson(database);
  const processId = await publishDefinition(person.caller, doubling);
  const id = await startCalling(person, processId, {
    loop: { kind: "multiInstance", collection: "100", output: "answer", outputCollection: "answers" },
    inputs: [assign("amount", "loopCounter")],
    outputs: [assign("answer", "called.result")],
  });
  await Promise.all([1, 2, 3, 4].map(() => drainLanes(person.tenantId)));
  await drainLanes(person.tenantId);
  const { status, state } = await person.instance(id);
  expect(status).toBe("completed");
  expect(state.variables.answers).toEqual(Array.from({ length: 100 }, (_, index) => (index + 1) * 2));
  expect(await person.count("step_facts where tenant_id = $1 and element = 'call'")).toBe(100);
});
