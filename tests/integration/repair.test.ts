/** Repairs as members ask for them, one by one and in bulk, and what is left of them in the tables. */
import { randomUUID } from "node:crypto";
import { afterAll, expect, it } from "vitest";
import type { CurrentMember } from "@/server/auth/member";
import { closeDatabase } from "@/server/db";
import { workBulkSlice } from "@/server/runtime/bulk/work-bulk-slice";
import { closeWakes } from "@/server/runtime/wake-lanes";
import { createCaller } from "@/tests/support/caller";
import { sequence } from "@/tests/support/process-definitions";
import { publishProcess } from "@/tests/support/published-process";
import { queryAll } from "@/tests/support/query-all";
import { useTestDatabase } from "@/tests/support/test-database";

const database = useTestDatabase();

afterAll(async () => {
  await closeWakes();
  await closeDatabase();
});

const outcomes = [{ value: "yes", label: "Approve", tone: "positive", commentRequired: false }];
const approve = {
  id: "approve",
  name: "Approve",
  type: "userTask",
  outcomes,
  candidates: [{ kind: "requester" }],
  reminderAfter: "P2D",
};
const order = { id: "order", name: "Order", type: "httpRequest", url: "{{ address }}" };
const receive = { id: "receive", name: "Receive", type: "userTask", candidates: [{ kind: "requester" }] };

/** A tenant with a process, its owner's caller, and instances that wait for approval. */
async function waiting(count = 1) {
  const published = await publishProcess(database.url, {
    definition: sequence("Purchase", [approve, order, receive]),
  });
  const owner: CurrentMember = {
    ...published,
    tenantSlug: "test",
    tenantName: "Test",
    role: "owner",
    name: "Ada",
    email: "ada@example.test",
    timeZone: "UTC",
  };
  const { instances, tasks } = createCaller(owner);
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const { processId } = published;
    ids.push((await instances.start({ processId, submission: {}, idempotencyKey: randomUUID() })).instanceId);
  }
  const [instanceId = ""] = ids;
  const tokenOf = async (element: string) => {
    const { tokens } = await instances.get({ instanceId });
    return tokens.find((token) => token.element === element)?.token ?? 0;
  };
  return { ...published, owner, instances, tasks, ids, instanceId, tokenOf };
}

const rowsOf = (table: string, instanceId: string) =>
  queryAll<{ element: string; status: string }>(
    database.url,
    `select element, status from ${table} where instance_id = $1 order by token`,
    [instanceId],
  );

it("skips a task with an outcome: its task leaves the inbox, its reminder does not come", async () => {
  const { instances, tasks, instanceId, tokenOf } = await waiting();
  const repair = { action: "skip" as const, token: await tokenOf("approve"), outcome: "yes" };
  const preview = await instances.previewRepair({ instanceId, repair });
  expect(preview).toMatchObject({
    possible: true,
    lines: [{ text: 'The task "Approve" is withdrawn' }, {}, {}],
  });
  await instances.repair({ instanceId, repair, reason: "Ada is away." });
  expect(await rowsOf("tasks", instanceId)).toEqual([{ element: "approve", status: "cancelled" }]);
  expect(await queryAll(database.url, "select 1 from timers where instance_id = $1", [instanceId])).toEqual(
    [],
  );
  expect((await tasks.list({})).items).toEqual([]);
  const { status, journal, variables } = await instances.get({ instanceId });
  expect(status).toBe("incident");
  expect(variables).toMatchObject({ approve: { outcome: "yes", comment: "Ada is away." } });
  expect(journal.at(-1)).toMatchObject({
    actorName: "Ada",
    events: [{ type: "repaired", reason: "Ada is away." }, {}, {}, {}, {}, {}],
  });
});

it("tries a failed call again with other data, and withdraws it when the request moves on", async () => {
  const { instances, instanceId, tokenOf } = await waiting();
  await instances.repair({
    instanceId,
    repair: { action: "skip", token: await tokenOf("approve"), outcome: "yes" },
    reason: "On.",
  });
  const values = { address: "http://127.0.0.1:9/" };
  await instances.repair({
    instanceId,
    repair: { action: "retry", token: await tokenOf("order"), values },
    reason: "The address was missing.",
  });
  expect(await rowsOf("effects", instanceId)).toEqual([{ element: "order", status: "open" }]);
  await instances.repair({
    instanceId,
    repair: { action: "move", token: await tokenOf("order"), element: "receive" },
    reason: "Ordered by phone.",
  });
  expect(await rowsOf("effects", instanceId)).toEqual([{ element: "order", status: "cancelled" }]);
  await instances.repair({ instanceId, repair: { action: "restart", element: "approve" }, reason: "Wrong." });
  expect(await rowsOf("tasks", instanceId)).toEqual([
    { element: "approve", status: "cancelled" },
    { element: "receive", status: "cancelled" },
    { element: "approve", status: "open" },
  ]);
});

it("refuses with a sentence what cannot be, and a second click", async () => {
  const { instances, instanceId, tokenOf } = await waiting();
  const token = await tokenOf("approve");
  await expect(
    instances.repair({ instanceId, repair: { action: "retry", token }, reason: "Try." }),
  ).rejects.toThrow('"Approve" has not failed.');
  const move = { instanceId, repair: { action: "move" as const, token, element: "receive" }, reason: "On." };
  await instances.repair(move);
  await expect(instances.repair(move)).rejects.toThrow("no longer stands here");
  expect(await instances.previewRepair(move)).toEqual({
    possible: false,
    reason: "The request no longer stands here.",
  });
});

it("repairs many, each by itself, and says why it could not", async () => {
  const { instances, tenantId, processId, ids, instanceId } = await waiting(4);
  await instances.terminate({ instanceId, reason: "Not needed." });
  const selection = { kind: "ids" as const, instanceIds: ids };
  const action = { action: "move" as const, element: "approve", target: "receive" };
  const preview = await instances.bulkPreview({ selection, action });
  expect(preview).toMatchObject({ total: 4, checked: 4, possible: 3, refusals: [{ count: 1 }] });
  expect(preview.lines).toContainEqual({ kind: "ends", text: 'The task "Approve" is withdrawn', count: 3 });

  const request = { selection, action, reason: "No approval today.", idempotencyKey: randomUUID() };
  const { operationId, total } = await instances.bulkRepair(request);
  expect(total).toBe(4);
  expect(await instances.bulkRepair(request)).toEqual({ operationId, total });
  expect(await instances.getBulk({ operationId })).toMatchObject({ waiting: 4, endedAt: null });
  const work = () => workBulkSlice({ tenantId, serverId: null }, 3);
  await Promise.all([work(), work()]);
  await work();
  const ended = await instances.getBulk({ operationId });
  expect(ended).toMatchObject({ waiting: 0, done: 3, refused: 1, refusals: [{ instanceId }] });
  expect(ended.endedAt).not.toBeNull();
  const repaired = await instances.list({ scope: "all", filter: { processId, open: true } });
  expect(repaired.items.map((row) => row.waitingFor)).toEqual(
    Array(3).fill(expect.stringContaining("Receive")),
  );
  expect(await rowsOf("tasks", ids[1] ?? "")).toHaveLength(2);
});

it("stops a bulk operation where it is", async () => {
  const { instances, tenantId, processId } = await waiting(3);
  const { operationId } = await instances.bulkRepair({
    selection: { kind: "filter", filter: { processId } },
    action: { action: "end" },
    reason: "Wrong process.",
    idempotencyKey: randomUUID(),
  });
  await workBulkSlice({ tenantId, serverId: null }, 1);
  await instances.cancelBulk({ operationId });
  await workBulkSlice({ tenantId, serverId: null }, 10);
  const stopped = await instances.getBulk({ operationId });
  expect(stopped).toMatchObject({ waiting: 0, done: 1, cancelled: 2 });
  expect((await instances.list({ scope: "all", filter: { processId, open: true } })).items).toHaveLength(2);
  expect((await instances.listBulks()).items).toMatchObject([{ id: operationId }]);
});

it("goes on when its version and its process were archived meanwhile", async () => {
  const { owner, instances, tasks, instanceId, processId, tokenOf } = await waiting();
  await createCaller(owner).processes.archive({ processId, archived: true });
  await instances.repair({
    instanceId,
    repair: { action: "move", token: await tokenOf("approve"), element: "receive" },
    reason: "On.",
  });
  const [task] = (await tasks.list({})).items;
  const done = { taskId: task?.id ?? "", outcome: null, comment: null, submission: {} };
  await tasks.complete(done);
  expect((await instances.get({ instanceId })).status).toBe("completed");
  await expect(tasks.complete(done)).rejects.toThrow("already completed");
});

it("lets no participant repair", async () => {
  const { owner, instanceId } = await waiting();
  const { instances } = createCaller({ ...owner, role: "participant" });
  const repair = { action: "restart" as const, element: "approve" };
  await expect(instances.repair({ instanceId, repair, reason: "Mine." })).rejects.toThrow(
    "role does not allow",
  );
});
