import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import type { CurrentMember } from "@/server/auth/member";
import { createCaller } from "@/tests/support/caller";
import { createTestTenant } from "@/tests/support/tenant";
import { useTestDatabase } from "@/tests/support/test-database";

useTestDatabase();

/** Start, one approval by a group, end. */
function approval(groupId: string): ProcessDefinition {
  return ProcessDefinitionSchema.parse({
    schemaVersion: 1,
    name: "Day off",
    elements: [
      { type: "startEvent", id: "start", name: "Asked", startedBy: ["member"] },
      {
        type: "userTask",
        id: "approve",
        name: "Approve day off",
        candidates: [{ kind: "group", groupId }],
        outcomes: [
          { value: "approved", label: "Approve", tone: "positive" },
          { value: "rejected", label: "Reject", tone: "negative", commentRequired: true },
        ],
      },
      { type: "endEvent", id: "end", name: "Done" },
    ],
    flows: [
      { id: "f1", source: "start", target: "approve" },
      { id: "f2", source: "approve", target: "end" },
    ],
  });
}

/** A tenant with the process published, a requester, two who approve, and one who has nothing to do with it. */
async function office() {
  const { owner, addMember } = await createTestTenant();
  const [requester, first, second, stranger] = [
    await addMember("participant", "Rita Requester"),
    await addMember("participant", "Fritz First"),
    await addMember("participant", "Selma Second"),
    await addMember("participant", "Stella Stranger"),
  ];
  const { groups, processes } = createCaller(owner);
  const { id: groupId } = await groups.create({ name: "Leads" });
  for (const { memberId } of [first, second]) await groups.addMember({ groupId, memberId });
  const { id: processId } = await processes.create({ name: "Day off" });
  const { draftRevision } = await processes.updateDraft({
    processId,
    draftRevision: 1,
    draft: approval(groupId),
  });
  await processes.publish({ processId, draftRevision });
  const start = (as: CurrentMember, idempotencyKey = newId()) =>
    createCaller(as).instances.start({ processId, submission: {}, idempotencyKey });
  return { owner, requester, first, second, stranger, processId, start };
}

async function onlyTask(member: CurrentMember): Promise<string> {
  const { items } = await createCaller(member).tasks.list({});
  expect(items).toHaveLength(1);
  return items[0]?.id ?? "";
}

const approve = (taskId: string) => ({ taskId, outcome: "approved", comment: null, submission: {} });

describe("the inbox", () => {
  it("shows a task to its candidates and to admins, and to nobody else", async () => {
    const { owner, requester, first, second, stranger, start } = await office();
    await start(requester);
    for (const member of [owner, first, second]) {
      const taskId = await onlyTask(member);
      expect(await createCaller(member).tasks.get({ taskId })).toMatchObject({ name: "Approve day off" });
    }
    for (const member of [requester, stranger]) {
      expect((await createCaller(member).tasks.list({})).items).toEqual([]);
    }
  });

  it("goes through long lists page by page, each task once", async () => {
    const { requester, first, start } = await office();
    for (let count = 0; count < 5; count++) await start(requester);
    const { tasks } = createCaller(first);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await tasks.list({ limit: 2, cursor });
      seen.push(...page.items.map((task) => task.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
  });

  it("moves a task from open to done", async () => {
    const { requester, first, start } = await office();
    await start(requester);
    const { tasks } = createCaller(first);
    expect(await tasks.count()).toMatchObject({ count: 1 });
    await tasks.complete(approve(await onlyTask(first)));
    expect(await tasks.count()).toMatchObject({ count: 0 });
    const { items } = await tasks.list({ list: "done" });
    expect(items[0]).toMatchObject({ name: "Approve day off", outcomeLabel: "Approve" });
  });
});

describe("completing a task", () => {
  it("lets the second of two people know that it is done", async () => {
    const { requester, first, second, start } = await office();
    await start(requester);
    const taskId = await onlyTask(first);
    const attempts = await Promise.allSettled(
      [first, second].map((member) => createCaller(member).tasks.complete(approve(taskId))),
    );
    expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const winner = attempts[0]?.status === "fulfilled" ? "Fritz First" : "Selma Second";
    const refused = attempts.find((attempt) => attempt.status === "rejected");
    expect(refused?.reason).toMatchObject({ code: "CONFLICT" });
    expect(String(refused?.reason)).toContain(`${winner} has already completed`);
  });

  it("is for candidates only, and not there for others", async () => {
    const { requester, first, stranger, start } = await office();
    await start(requester);
    const taskId = await onlyTask(first);
    for (const member of [requester, stranger]) {
      const { tasks } = createCaller(member);
      await expect(tasks.complete(approve(taskId))).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(tasks.get({ taskId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });

  it("refuses an outcome that the task does not have, and a rejection without a word", async () => {
    const { requester, first, start } = await office();
    await start(requester);
    const taskId = await onlyTask(first);
    const { tasks } = createCaller(first);
    await expect(tasks.complete({ ...approve(taskId), outcome: "perhaps" })).rejects.toMatchObject({
      code: "UNPROCESSABLE_CONTENT",
    });
    await expect(tasks.complete({ ...approve(taskId), outcome: "rejected" })).rejects.toMatchObject({
      code: "UNPROCESSABLE_CONTENT",
    });
    await tasks.complete({ ...approve(taskId), outcome: "rejected", comment: "Too many are away." });
    const { decisions } = await tasks.get({ taskId });
    expect(decisions).toMatchObject([{ outcomeLabel: "Reject", comment: "Too many are away." }]);
  });

  it("leaves a claimed task to the one who claimed it until it is released", async () => {
    const { requester, first, second, start } = await office();
    await start(requester);
    const taskId = await onlyTask(first);
    await createCaller(first).tasks.claim({ taskId });
    await expect(createCaller(second).tasks.complete(approve(taskId))).rejects.toThrow(/is working on/);
    await createCaller(first).tasks.release({ taskId });
    await createCaller(second).tasks.complete(approve(taskId));
  });

  it("gives a claim back when an admin says so, but not for another candidate", async () => {
    const { owner, requester, first, second, start } = await office();
    await start(requester);
    const taskId = await onlyTask(first);
    await createCaller(first).tasks.claim({ taskId });
    await expect(createCaller(second).tasks.release({ taskId })).rejects.toThrow(/is working on/);
    expect(await createCaller(owner).tasks.get({ taskId })).toMatchObject({ canRelease: true });
    await createCaller(owner).tasks.release({ taskId });
    await createCaller(second).tasks.complete(approve(taskId));
  });

  it.each([
    ["is removed", (memberId: string) => ["remove", { memberId }] as const],
    [
      "may only look from now on",
      (memberId: string) => ["changeRole", { memberId, role: "viewer" }] as const,
    ],
  ])("gives back what a member has claimed who %s", async (_, change) => {
    const { owner, requester, first, second, start } = await office();
    await start(requester);
    const taskId = await onlyTask(first);
    await createCaller(first).tasks.claim({ taskId });
    const [how, input] = change(first.memberId);
    if (how === "remove") await createCaller(owner).members.remove(input);
    else await createCaller(owner).members.changeRole(input);
    await createCaller(second).tasks.complete(approve(taskId));
  });
});

it("keeps a group that a process or a task needs", async () => {
  const { owner, requester, first, processId, start } = await office();
  const { groups, processes } = createCaller(owner);
  const [group] = await groups.list();
  const groupId = group?.id ?? "";
  await start(requester);
  await expect(groups.delete({ groupId })).rejects.toThrow(
    "This group is needed by the process “Day off” and 1 open task.",
  );
  await processes.archive({ processId, archived: true });
  await expect(groups.delete({ groupId })).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
  await createCaller(first).tasks.complete(approve(await onlyTask(first)));
  await groups.delete({ groupId });
  expect(await groups.list()).toEqual([]);
});

describe("requests", () => {
  it("a double click starts one", async () => {
    const { requester, start } = await office();
    const key = newId();
    const [one, other] = await Promise.all([start(requester, key), start(requester, key)]);
    expect(one).toEqual(other);
    const { items } = await createCaller(requester).instances.list({});
    expect(items).toHaveLength(1);
    expect(items[0]?.waitingFor).toBe('Waiting for Leads to do "Approve day off"');
  });

  it("are seen by who asked, who decides, and the tenant's builders, not by strangers", async () => {
    const { owner, requester, first, stranger, start } = await office();
    const { instanceId } = await start(requester);
    for (const member of [owner, requester, first]) {
      const instance = await createCaller(member).instances.get({ instanceId });
      expect(instance.tokens).toMatchObject([{ element: "approve" }]);
    }
    await expect(createCaller(stranger).instances.get({ instanceId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect((await createCaller(stranger).instances.list({ scope: "all" })).items).toEqual([]);
  });

  it("can be ended early by a builder, with a reason that the journal keeps", async () => {
    const { owner, requester, first, start } = await office();
    const { instanceId } = await start(requester);
    const end = { instanceId, reason: "Asked for by mistake." };
    await expect(createCaller(requester).instances.terminate(end)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await createCaller(owner).instances.terminate(end);
    const instance = await createCaller(owner).instances.get({ instanceId });
    expect(instance.status).toBe("terminated");
    expect(instance.journal.at(-1)?.events).toContainEqual({
      type: "instanceTerminated",
      reason: end.reason,
    });
    expect((await createCaller(first).tasks.list({})).items).toEqual([]);
  });
});
