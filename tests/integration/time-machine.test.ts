/** An instance as of the moments of its journal: where it was, its values then, and who may look. */
import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { replay } from "@/engine/instance/replay";
import { createCaller } from "@/tests/support/caller";
import { sequence } from "@/tests/support/process-definitions";
import { queryAll } from "@/tests/support/query-all";
import { createTestTenant } from "@/tests/support/tenant";
import { useTestDatabase } from "@/tests/support/test-database";

const database = useTestDatabase();

/** A request that one participant has started and another one has approved; it waits until a moment in 2030. */
async function approved() {
  const tenant = await createTestTenant();
  const [requester, approver, stranger] = [
    await tenant.addMember("participant", "Rita Requester"),
    await tenant.addMember("participant", "Finn Finance"),
    await tenant.addMember("participant", "Sam Stranger"),
  ];
  const owner = createCaller(tenant.owner);
  const { id: processId } = await owner.processes.create({ name: "Approval", template: "blank" });
  const draft = sequence("Approval", [
    { id: "rate", name: "Rate it", type: "setValues", assignments: [{ variable: "score", expression: "1" }] },
    {
      id: "approve",
      name: "Approve",
      type: "userTask",
      outcomes: [{ value: "yes", label: "Yes" }],
      candidates: [{ kind: "member", memberId: approver.memberId }],
    },
    { id: "raise", name: "Raise", type: "setValues", assignments: [{ variable: "score", expression: "2" }] },
    { id: "wait", name: "Wait", type: "timer", until: 'date and time("2030-01-01T12:00:00Z")' },
  ]);
  await owner.processes.updateDraft({ processId, draftRevision: 1, draft });
  await owner.processes.publish({ processId, draftRevision: 2 });
  const { instances } = createCaller(requester);
  const { instanceId } = await instances.start({ processId, submission: {}, idempotencyKey: randomUUID() });
  const { tasks } = createCaller(approver);
  const [task] = (await tasks.list({})).items;
  await tasks.complete({ taskId: task?.id ?? "", outcome: "yes", comment: null, submission: {} });
  return { instanceId, requester, approver, stranger, owner: tenant.owner };
}

it("shows where an instance was and its values after each decision", async () => {
  const { instanceId, requester } = await approved();
  const { instances } = createCaller(requester);

  const before = await instances.stateAt({ instanceId, sequence: 1 });
  expect(before.variables).toEqual({ score: 1 });
  expect(before.tokens).toMatchObject([
    { element: "approve", reason: 'Waiting for Finn Finance to do "Approve"' },
  ]);
  expect(before.visited.elements).toEqual(["begin", "rate", "approve"]);

  const after = await instances.stateAt({ instanceId, sequence: 2 });
  const now = await instances.get({ instanceId });
  expect(after.variables).toEqual(now.variables);
  expect(after.variables.score).toBe(2);
  expect(after.tokens).toMatchObject([{ element: "wait", reason: "Waiting until 1 Jan 2030, 12:00" }]);
  expect(after.at).toEqual(now.journal[1]?.at);
  const [row] = (await instances.list({})).items;
  expect(row?.waitingFor).toBe("Waiting until 1 Jan 2030, 12:00");
});

it("shows the moments within one decision", async () => {
  const { instanceId, requester } = await approved();
  const { instances } = createCaller(requester);
  const { journal } = await instances.get({ instanceId });
  const entries = journal.map(({ at, events }) => ({ at: at.toISOString(), events }));
  const [first, second] = entries;
  expect(first && second).toBeDefined();
  if (!first || !second) return;
  for (let events = 1; events <= second.events.length; events += 1) {
    const shown = await instances.stateAt({ instanceId, sequence: 2, events });
    const state = replay([first, { ...second, events: second.events.slice(0, events) }]);
    expect(shown.variables).toEqual(state?.variables);
    expect(shown.tokens.map(({ element }) => element)).toEqual(
      Object.values(state?.tokens ?? {}).map(({ element }) => element),
    );
  }
});

it("does not know a moment that has not come", async () => {
  const { instanceId, requester } = await approved();
  const { instances } = createCaller(requester);
  await expect(instances.stateAt({ instanceId, sequence: 3 })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

it("shows the past under the names that the steps have after a migration", async () => {
  const { instanceId, requester } = await approved();
  await queryAll(
    database.url,
    `insert into journal (tenant_id, instance_id, sequence, at, actor, events)
     select tenant_id, instance_id, 3, at, actor,
       '[{"type":"instanceMigrated","versionId":"x","mapping":{"approve":"wait"},"reason":"New rules"}]'::json
     from journal where instance_id = $1 and sequence = 1`,
    [instanceId],
  );
  const { instances } = createCaller(requester);
  const shown = await instances.stateAt({ instanceId, sequence: 1 });
  expect(shown.visited.elements).toEqual(["begin", "rate", "wait"]);
  expect(shown.tokens.map(({ element }) => element)).toEqual(["wait"]);
  const { places } = await instances.why({ instanceId, moment: { sequence: 1 } });
  expect(places.map(({ element }) => element)).toEqual(["wait"]);
});

it("shows the past to those who may see the request now, and to nobody else", async () => {
  const { instanceId, requester, approver, stranger, owner } = await approved();
  for (const member of [requester, approver, owner]) {
    const { instances } = createCaller(member);
    expect((await instances.stateAt({ instanceId, sequence: 1 })).status).toBe("running");
  }
  const outsider = await createTestTenant("Others");
  for (const member of [stranger, outsider.owner]) {
    const { instances } = createCaller(member);
    await expect(instances.stateAt({ instanceId, sequence: 1 })).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
});

it("replays a journal of ten thousand decisions, page by page", async () => {
  const { instanceId, requester } = await approved();
  await queryAll(
    database.url,
    `insert into journal (tenant_id, instance_id, sequence, at, actor, events)
     select tenant_id, instance_id, n, at, actor, case n % 2
       when 1 then '[{"type":"taskClaimed","token":3,"memberId":"x"}]'::json
       else '[{"type":"taskReleased","token":3}]'::json end
     from journal, generate_series(3, 10000) n where instance_id = $1 and sequence = 1`,
    [instanceId],
  );
  const { instances } = createCaller(requester);
  const shown = await instances.stateAt({ instanceId, sequence: 10_000 });
  expect(shown.variables.score).toBe(2);
  await expect(instances.stateAt({ instanceId, sequence: 10_001 })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});
