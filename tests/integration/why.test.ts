/** Why a request stands where it stands, told to those who may see it. */
import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { CurrentMember } from "@/server/auth/member";
import { createCaller } from "@/tests/support/caller";
import { sequence } from "@/tests/support/process-definitions";
import { createTestTenant } from "@/tests/support/tenant";
import { useTestDatabase } from "@/tests/support/test-database";

useTestDatabase();

/** A request of Rita's that waits for Finance, in which Finn is. */
async function waiting() {
  const tenant = await createTestTenant();
  const [rita, finn, sam] = [
    await tenant.addMember("participant", "Rita Requester"),
    await tenant.addMember("participant", "Finn Finance"),
    await tenant.addMember("participant", "Sam Stranger"),
  ];
  const owner = createCaller(tenant.owner);
  const { id: groupId } = await owner.groups.create({ name: "Finance" });
  await owner.groups.addMember({ groupId, memberId: finn.memberId });
  const { id: processId } = await owner.processes.create({ name: "Approval", template: "blank" });
  const draft = sequence("Approval", [
    {
      id: "approve",
      name: "Approve",
      type: "userTask",
      outcomes: [{ value: "yes", label: "Yes" }],
      candidates: [{ kind: "group", groupId }],
    },
    { id: "wait", name: "Wait", type: "timer", until: 'date and time("2030-01-01T12:00:00Z")' },
  ]);
  await owner.processes.updateDraft({ processId, draftRevision: 1, draft });
  await owner.processes.publish({ processId, draftRevision: 2 });
  const { instances } = createCaller(rita);
  const { instanceId } = await instances.start({ processId, submission: {}, idempotencyKey: randomUUID() });
  return { instanceId, rita, finn, sam, owner: tenant.owner };
}

const ask = async (member: CurrentMember, instanceId: string, sequenceNumber?: number) => {
  const moment = sequenceNumber === undefined ? undefined : { sequence: sequenceNumber };
  const { places } = await createCaller(member).instances.why({ instanceId, moment });
  return places;
};

it("tells each who may see the request why it waits and what they can do", async () => {
  const { instanceId, rita, finn, owner } = await waiting();
  const [place] = await ask(rita, instanceId);
  expect(place).toMatchObject({
    element: "approve",
    wait: 'Waiting for Finance to do "Approve"',
    here: [expect.stringMatching(/^Rita Requester started the request on \d+ \w+ 20\d\d, \d\d:\d\d\.$/)],
    who: ["It is for Finance.", "It is not for you.", "Nobody has claimed it."],
    notDone: [expect.stringMatching(/^Nobody has done it since /)],
    next: ['It goes on when the task is completed by Finance, with "Yes".'],
  });
  expect((await ask(finn, instanceId))[0]?.who[1]).toBe("You can do it: you are in Finance.");
  expect((await ask(owner, instanceId))[0]?.who[1]).toBe("It is not for you, but you may do every task.");
});

it("tells at the task whose it is", async () => {
  const { finn, owner } = await waiting();
  const [task] = (await createCaller(finn).tasks.list({})).items;
  const taskId = task?.id ?? "";
  expect((await createCaller(finn).tasks.get({ taskId })).whyYou).toBe("You can do it: you are in Finance.");
  const forOwner = await createCaller(owner).tasks.get({ taskId });
  expect(forOwner.whyYou).toBe("It is not for you, but you may do every task.");
});

it("tells the past as it was then", async () => {
  const { instanceId, rita, finn } = await waiting();
  const { tasks } = createCaller(finn);
  const [task] = (await tasks.list({})).items;
  await tasks.complete({ taskId: task?.id ?? "", outcome: "yes", comment: null, submission: {} });
  const [now] = await ask(rita, instanceId);
  expect(now?.here).toEqual([expect.stringMatching(/^Finn Finance completed "Approve" with "Yes" on /)]);
  expect(now?.next).toEqual(["It goes on by itself on 1 Jan 2030, 12:00."]);
  const [then] = await ask(rita, instanceId, 1);
  expect(then?.who).toEqual(["It is for Finance.", "It is not for you.", "Nobody has claimed it."]);
  await expect(ask(rita, instanceId, 3)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

it("tells nothing to those who may not see the request", async () => {
  const { instanceId, sam } = await waiting();
  const outsider = await createTestTenant("Others");
  for (const member of [sam, outsider.owner]) {
    await expect(ask(member, instanceId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
});
