import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";
import type { CurrentMember } from "@/server/auth/member";
import { createCaller } from "@/tests/support/caller";
import { publishTask } from "@/tests/support/published-task";
import { createTestTenant } from "@/tests/support/tenant";
import { useTestDatabase } from "@/tests/support/test-database";

useTestDatabase();

const hour = 60 * 60 * 1000;
const yes = (taskId: string, comment: string | null = null) => ({
  taskId,
  outcome: "yes",
  comment,
  submission: {},
});

/** Rita asks; Mona is her manager; Ada, Ben and Cleo are the board. */
async function office() {
  const { owner, addMember } = await createTestTenant();
  const [rita, mona, ada, ben, cleo] = [
    await addMember("participant", "Rita"),
    await addMember("participant", "Mona"),
    await addMember("participant", "Ada"),
    await addMember("participant", "Ben"),
    await addMember("builder", "Cleo"),
  ];
  const as = createCaller(owner);
  const { id: board } = await as.groups.create({ name: "Board" });
  for (const { memberId } of [ada, ben, cleo]) await as.groups.addMember({ groupId: board, memberId });
  await as.members.reportTo({ memberId: rita.memberId, managerId: mona.memberId });
  const publish = (...tasks: Record<string, unknown>[]) => publishTask(owner, tasks);
  const ask = (processId: string, submission = {}) =>
    createCaller(rita).instances.start({ processId, submission, idempotencyKey: newId() });
  return { owner, rita, mona, ada, ben, cleo, board, publish, ask };
}

const inbox = async (member: CurrentMember) => (await createCaller(member).tasks.list({})).items;

async function onlyTask(member: CurrentMember) {
  const [task, ...others] = await inbox(member);
  if (!task || others.length > 0) throw new Error(`${member.name} has not exactly one task.`);
  return task;
}

describe("candidates", () => {
  it("are found among the people: manager, role, address, group name, and who did it before", async () => {
    const { owner, rita, mona, ada, cleo, publish, ask } = await office();
    const processId = await publish(
      { id: "first", candidates: [{ kind: "manager" }] },
      { id: "second", candidates: [{ kind: "role", role: "builder" }] },
      {
        id: "third",
        candidates: [{ kind: "expression", expression: `["${ada.email.toUpperCase()}", "board"]` }],
      },
      { id: "fourth", candidates: [{ kind: "performer", element: "first" }] },
    );
    const { instanceId } = await ask(processId);
    expect((await createCaller(owner).instances.get({ instanceId })).tokens[0]?.reason).toBe(
      'Waiting for Mona to do "Task first"',
    );
    for (const member of [mona, cleo, ada]) {
      expect(await inbox(rita)).toEqual([]);
      await createCaller(member).tasks.complete(yes((await onlyTask(member)).id));
    }
    expect((await onlyTask(mona)).name).toBe("Task fourth");
  });

  it("that cannot be found stop the request with the reason, until somebody helps", async () => {
    const { owner, rita, mona, publish, ask } = await office();
    const as = createCaller(owner);
    await as.members.reportTo({ memberId: rita.memberId, managerId: null });
    const { instanceId } = await ask(await publish({ id: "first", candidates: [{ kind: "manager" }] }));
    const { tokens, status } = await as.instances.get({ instanceId });
    expect([status, tokens[0]?.incident]).toEqual([
      "incident",
      'Nobody can do "Task first": the requester has no manager.',
    ]);
    await as.members.reportTo({ memberId: rita.memberId, managerId: mona.memberId });
    await as.instances.retryIncident({ instanceId, token: tokens[0]?.token ?? 0 });
    expect((await onlyTask(mona)).name).toBe("Task first");
  });

  it("manage nobody above them", async () => {
    const { owner, rita, mona } = await office();
    const circle = { memberId: mona.memberId, managerId: rita.memberId };
    await expect(createCaller(owner).members.reportTo(circle)).rejects.toThrow(/somebody above them/);
  });
});

describe("a task of several", () => {
  it("shows each what is left of it, and ends when it is decided", async () => {
    const { ada, ben, cleo, board, publish, ask } = await office();
    const candidates = [{ kind: "group", groupId: board }];
    const processId = await publish({ id: "vote", candidates, completion: { rule: "count", count: 2 } });
    const { instanceId } = await ask(processId);
    const { id: taskId } = await onlyTask(ada);
    await createCaller(ada).tasks.complete(yes(taskId, "Good."));
    expect(await inbox(ada)).toEqual([]);
    const [done] = (await createCaller(ada).tasks.list({ list: "done" })).items;
    expect(done).toMatchObject({ id: taskId, endedAt: null, parts: { done: 1, total: 3 } });
    const detail = await createCaller(ada).tasks.get({ taskId });
    expect(detail.blocked).toBe("Your part is done. The task stays open for the others.");
    expect(detail.parts.map((part) => [part.name, part.outcomeLabel])).toEqual([
      ["Ada", "Yes"],
      ["Ben", null],
      ["Cleo", null],
    ]);
    await expect(createCaller(ada).tasks.complete(yes(taskId))).rejects.toThrow(/already done your part/);
    await createCaller(ben).tasks.complete(yes(taskId));
    expect(await inbox(cleo)).toEqual([]);
    expect((await createCaller(cleo).instances.get({ instanceId })).variables.vote).toMatchObject({
      outcome: "yes",
      votes: [{ member: ada.memberId, comment: "Good." }, { member: ben.memberId }],
    });
  });

  it("goes round a list, each seeing it in their turn", async () => {
    const { ada, mona, publish, ask } = await office();
    const candidates = [{ kind: "manager" }, { kind: "member", memberId: ada.memberId }];
    await ask(await publish({ id: "vote", candidates, completion: { rule: "sequential" } }));
    expect(await inbox(ada)).toEqual([]);
    await createCaller(mona).tasks.complete(yes((await onlyTask(mona)).id));
    await createCaller(ada).tasks.complete(yes((await onlyTask(ada)).id));
    expect(await inbox(mona)).toEqual([]);
  });
});

describe("duties kept apart", () => {
  it("hide the task from who must not do it, and refuse it with a sentence everywhere", async () => {
    const { owner, rita, ada, publish } = await office();
    const excluded = [{ kind: "requester" }];
    const processId = await publish({ id: "check", candidates: [{ kind: "role", role: "owner" }], excluded });
    // The owner asks for something themselves, and may see everything.
    await expect(
      createCaller(owner).instances.start({ processId, submission: {}, idempotencyKey: newId() }),
    ).resolves.toBeDefined();
    const instances = await createCaller(owner).instances.list({});
    const instance = await createCaller(owner).instances.get({ instanceId: instances.items[0]?.id ?? "" });
    expect(instance.tokens[0]?.incident).toContain("Nobody can do");
    const group = await publish({
      id: "check",
      candidates: [{ kind: "role", role: "participant" }],
      excluded,
    });
    await createCaller(owner).instances.start({ processId: group, submission: {}, idempotencyKey: newId() });
    const { id: taskId } = await onlyTask(rita);
    expect(await inbox(owner)).toEqual([]);
    expect((await createCaller(owner).tasks.get({ taskId })).blocked).toContain("started the request");
    const no = "Whoever started the request must not do";
    const { tasks } = createCaller(owner);
    await expect(tasks.claim({ taskId })).rejects.toThrow(no);
    await expect(tasks.complete(yes(taskId))).rejects.toThrow(no);
    await expect(tasks.assign({ taskId, memberId: owner.memberId })).rejects.toThrow(no);
    await tasks.assign({ taskId, memberId: ada.memberId, reason: "She knows them." });
    await createCaller(ada).tasks.complete(yes(taskId));
  });
});

describe("assigning", () => {
  it("gives a task to a member, whoever had it, and says so in the journal", async () => {
    const { owner, rita, ada, ben, board, publish, ask } = await office();
    const processId = await publish({ id: "check", candidates: [{ kind: "group", groupId: board }] });
    const { instanceId } = await ask(processId);
    const { id: taskId } = await onlyTask(ada);
    await createCaller(ada).tasks.claim({ taskId });
    await expect(createCaller(ben).tasks.assign({ taskId, memberId: ben.memberId })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await createCaller(owner).tasks.assign({ taskId, memberId: rita.memberId, reason: "Ada is away." });
    expect((await createCaller(rita).tasks.list({ list: "mine" })).items).toHaveLength(1);
    await expect(createCaller(ada).tasks.complete(yes(taskId))).rejects.toThrow(/is working on/);
    const { journal } = await createCaller(owner).instances.get({ instanceId });
    expect(journal.at(-1)?.events).toContainEqual(
      expect.objectContaining({ type: "taskAssigned", memberId: rita.memberId, reason: "Ada is away." }),
    );
    await createCaller(rita).tasks.release({ taskId });
    await createCaller(ben).tasks.complete(yes(taskId));
  });

  it.each([
    ["roundRobin", ["Ada", "Ben", "Cleo", "Ada"]],
    ["leastLoaded", ["Ada", "Ben", "Cleo", "Ada"]],
  ])("is done at once where it goes by %s", async (distribution, expected) => {
    const { ada, board, publish, ask } = await office();
    const candidates = [{ kind: "group", groupId: board }];
    const processId = await publish({ id: "check", candidates, distribution });
    for (const _ of expected) await ask(processId);
    const { items } = await createCaller(ada).tasks.list({});
    expect(items.map((task) => task.claimedBy?.name)).toEqual(expected);
  });
});

describe("delegation", () => {
  it("lets another do the tasks for a time, in the delegator's name, and then no more", async () => {
    const { owner, rita, ada, mona, publish, ask } = await office();
    const processId = await publish({ id: "check", candidates: [{ kind: "manager" }] });
    const other = await publish({ id: "other", candidates: [{ kind: "manager" }] });
    const { instanceId } = await ask(processId);
    await ask(other);
    const delegation = {
      toMemberId: ada.memberId,
      startsAt: new Date(),
      endsAt: new Date(Date.now() + hour),
    };
    const { id } = await createCaller(mona).delegations.create({ ...delegation, processId });
    const task = await onlyTask(ada);
    expect(task).toMatchObject({ name: "Task check", onBehalfOfName: "Mona" });
    await createCaller(ada).tasks.claim({ taskId: task.id });
    expect((await createCaller(mona).tasks.list({ list: "mine" })).items).toHaveLength(1);
    await createCaller(ada).delegations.end({ delegationId: id });
    expect(await inbox(ada)).toEqual([]);
    await expect(createCaller(ada).tasks.complete(yes(task.id))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await createCaller(mona).delegations.create(delegation);
    expect(await inbox(ada)).toHaveLength(2);
    await createCaller(ada).tasks.complete(yes(task.id));
    const { journal } = await createCaller(owner).instances.get({ instanceId });
    expect(journal.at(-1)?.events).toContainEqual(
      expect.objectContaining({
        type: "taskCompleted",
        completedBy: ada.memberId,
        onBehalfOf: mona.memberId,
      }),
    );
    await expect(
      createCaller(rita).delegations.create({ ...delegation, toMemberId: rita.memberId }),
    ).rejects.toThrow("stand in for yourself");
  });
});

describe("due dates", () => {
  it("are shown, and put the most urgent task first", async () => {
    const { mona, publish, ask } = await office();
    const candidates = [{ kind: "manager" }];
    await ask(await publish({ id: "none", candidates }));
    await ask(await publish({ id: "late", candidates, dueAfter: "P2D" }));
    await ask(await publish({ id: "soon", candidates, dueAfter: "P1D" }));
    const { items } = await createCaller(mona).tasks.list({ sort: "due" });
    expect(items.map((task) => [task.name, task.dueAt === null])).toEqual([
      ["Task soon", false],
      ["Task late", false],
      ["Task none", true],
    ]);
  });
});

describe("sending back", () => {
  it("goes on at the earlier task, which says what has to be changed", async () => {
    const { owner, mona, ada, publish, ask } = await office();
    const processId = await publish(
      { id: "draft", candidates: [{ kind: "manager" }] },
      { id: "check", candidates: [{ kind: "member", memberId: ada.memberId }], returnTo: ["draft"] },
    );
    const { instanceId } = await ask(processId);
    await createCaller(mona).tasks.complete(yes((await onlyTask(mona)).id));
    const { id: taskId } = await onlyTask(ada);
    expect((await createCaller(ada).tasks.get({ taskId })).returnTo).toEqual([
      { element: "draft", name: "Task draft" },
    ]);
    const back = { taskId, element: "draft", comment: "The sum is wrong." };
    await expect(createCaller(ada).tasks.sendBack({ ...back, element: "check" })).rejects.toThrow(
      "cannot be sent back to this step",
    );
    await createCaller(ada).tasks.sendBack(back);
    await expect(createCaller(ada).tasks.sendBack(back)).rejects.toMatchObject({ code: "CONFLICT" });
    const again = await onlyTask(mona);
    expect((await createCaller(mona).tasks.get({ taskId: again.id })).decisions.at(-1)).toMatchObject({
      taskName: "Task check",
      returnedTo: "Task draft",
      comment: "The sum is wrong.",
      byName: "Ada",
    });
    await createCaller(mona).tasks.complete(yes(again.id));
    await createCaller(ada).tasks.complete(yes((await onlyTask(ada)).id));
    expect((await createCaller(owner).instances.get({ instanceId })).status).toBe("completed");
  });
});

it("lets a requester withdraw their own request, and nobody else's", async () => {
  const { rita, mona, publish, ask } = await office();
  const { instanceId } = await ask(await publish({ id: "check", candidates: [{ kind: "manager" }] }));
  const withdrawal = { instanceId, reason: "No longer needed." };
  await expect(createCaller(mona).instances.withdraw(withdrawal)).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect((await createCaller(rita).instances.get({ instanceId })).canWithdraw).toBe(true);
  await createCaller(rita).instances.withdraw(withdrawal);
  expect(await inbox(mona)).toEqual([]);
  const { status, journal } = await createCaller(rita).instances.get({ instanceId });
  expect([status, journal.at(-1)?.events]).toEqual([
    "terminated",
    [{ type: "instanceTerminated", reason: "Withdrawn by the requester: No longer needed." }],
  ]);
});

describe("asking for information", () => {
  it("lets the task wait for the answer, even of who must not do it, and then go on", async () => {
    const { rita, mona, ada, publish, ask } = await office();
    const candidates = [{ kind: "manager" }];
    await ask(await publish({ id: "check", candidates, excluded: [{ kind: "requester" }] }));
    const { id: taskId } = await onlyTask(mona);
    const { tasks } = createCaller(mona);
    await tasks.ask({ taskId, memberId: rita.memberId, question: "Which supplier?" });
    await expect(tasks.complete(yes(taskId))).rejects.toThrow("waits for the answer to a question");
    await expect(createCaller(ada).tasks.answer({ taskId, answer: "Me." })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect((await onlyTask(rita)).id).toBe(taskId);
    await expect(createCaller(rita).tasks.complete(yes(taskId))).rejects.toThrow(/must not do/);
    await createCaller(rita).tasks.answer({ taskId, answer: "Acme Tools." });
    expect(await inbox(rita)).toEqual([]);
    expect((await tasks.get({ taskId })).questions).toMatchObject([
      { byName: "Mona", toName: "Rita", question: "Which supplier?", answer: "Acme Tools." },
    ]);
    await tasks.ask({ taskId, memberId: ada.memberId, question: "And why?" });
    await tasks.answer({ taskId, answer: null });
    expect(await inbox(ada)).toEqual([]);
    await tasks.complete(yes(taskId));
  });
});
