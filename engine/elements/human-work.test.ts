import { describe, expect, it } from "vitest";
import { noDirectory } from "@/engine/instance/directory";
import {
  InstanceDriver,
  otherMember,
  sequence,
  testGroup,
  testMember,
} from "@/tests/support/instance-driver";

const ana = testMember;
const ben = otherMember;
const cleo = "01980000-0000-7000-8000-00000000a003";
const dora = "01980000-0000-7000-8000-00000000a004";

type Settings = Record<string, unknown>;
const member = (memberId: string) => ({ kind: "member", memberId });
const yesNo = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No", commentRequired: true },
];

const task = (id: string, settings: Settings) => ({ id, type: "userTask", name: `Do ${id}`, ...settings });

/** Started by Ana; Ben is her manager, Ana, Ben and Cleo are in the group. */
function started(...elements: Parameters<typeof sequence>): InstanceDriver {
  const driver = new InstanceDriver(sequence(...elements));
  driver.directory = {
    ...noDirectory,
    members: (assignees) =>
      assignees.flatMap((one) => (one.kind === "member" ? [one.memberId] : [ana, ben, cleo])),
    managerOf: (memberId) => (memberId === ana ? ben : null),
    named: (name) => {
      if (name === "finance") return { kind: "group", groupId: testGroup };
      return name === "cleo@example.com" ? { kind: "member", memberId: cleo } : null;
    },
  };
  driver.start({}, ana);
  return driver;
}

const candidatesAt = (driver: InstanceDriver, element: string) => driver.at(element).task?.candidates;

describe("candidates", () => {
  const first = task("first", { candidates: [member(ben)] });

  it.each([
    ["the requester", { kind: "requester" }, [member(ana)]],
    ["the requester's manager", { kind: "manager" }, [member(ben)]],
    ["who did a step", { kind: "performer", element: "first" }, [member(ben)]],
    ["a role", { kind: "role", role: "builder" }, [{ kind: "role", role: "builder" }]],
    [
      "whom an expression names",
      { kind: "expression", expression: '["finance", "cleo@example.com", "finance"]' },
      [{ kind: "group", groupId: testGroup }, member(cleo)],
    ],
  ])("are %s", (_, candidate, found) => {
    const driver = started(first, task("second", { candidates: [candidate] }));
    driver.completeTask("first", null, { memberId: ben });
    expect(candidatesAt(driver, "second")).toEqual(found);
  });

  it.each([
    ["manager", { kind: "manager", element: "first" }, 'who did "Do first" has no manager'],
    ["performer", { kind: "performer", element: "second" }, 'nobody has done "Do second" yet'],
    ["name", { kind: "expression", expression: '"Nemo"' }, '"Nemo" is no member and no group'],
    ["names", { kind: "expression", expression: "null" }, "`null` names nobody"],
  ])("stop as an incident when there is no %s, and a retry looks again", (_, candidate, reason) => {
    const driver = started(first, task("second", { candidates: [candidate] }));
    driver.completeTask("first", null, { memberId: ben });
    expect(driver.at("second")).toMatchObject({
      wait: "incident",
      incident: `Nobody can do "Do second": ${reason}.`,
    });
    driver.directory = {
      ...driver.directory,
      managerOf: () => cleo,
      named: () => ({ kind: "member", memberId: cleo }),
    };
    driver.do({ type: "retryIncident", token: driver.at("second").id });
    if (candidate.kind === "manager") expect(candidatesAt(driver, "second")).toEqual([member(cleo)]);
  });

  it("stop as an incident when all of them have left", () => {
    const driver = new InstanceDriver(sequence(task("only", { candidates: [member(ben)] })));
    driver.directory = { ...noDirectory, hasMember: () => false };
    driver.start();
    expect(driver.at("only").incident).toContain("its candidates have left");
  });
});

describe("a task that several do", () => {
  const vote = (completion: Settings, candidates: unknown[] = [{ kind: "group", groupId: testGroup }]) =>
    started(task("vote", { candidates, outcomes: yesNo, completion }));

  it("waits for all, and keeps each vote", () => {
    const driver = vote({ rule: "all" });
    driver.completeTask("vote", "yes", { memberId: ana });
    driver.completeTask("vote", "yes", { memberId: cleo, comment: "Fine." });
    expect(driver.where()).toEqual(["vote"]);
    driver.completeTask("vote", "yes", { memberId: ben });
    expect(driver.running.status).toBe("completed");
    expect(driver.variables.vote).toMatchObject({
      outcome: "yes",
      completedBy: ben,
      votes: [
        { member: ana, outcome: "yes", comment: null },
        { member: cleo, outcome: "yes", comment: "Fine." },
        { member: ben, outcome: "yes" },
      ],
    });
  });

  it("is settled as soon as the rest cannot change it", () => {
    const driver = vote({ rule: "count", count: 2 });
    driver.completeTask("vote", "no", { memberId: ana, comment: "Too dear." });
    driver.completeTask("vote", "no", { memberId: ben, comment: "No." });
    expect(driver.running.status).toBe("completed");
    expect(driver.journal.at(-1)?.events).toContainEqual(
      expect.objectContaining({ type: "taskCompleted", outcome: "no", decision: "notReached" }),
    );
  });

  it("names a tie", () => {
    const driver = vote({ rule: "majority", otherwise: "no" }, [member(ana), member(ben)]);
    driver.completeTask("vote", "yes", { memberId: ana });
    driver.completeTask("vote", "no", { memberId: ben, comment: "No." });
    expect(driver.journal.at(-1)?.events).toContainEqual(
      expect.objectContaining({ type: "taskCompleted", outcome: "no", decision: "tie" }),
    );
  });

  it("takes one vote from each, and none from others", () => {
    const driver = vote({ rule: "all" });
    driver.completeTask("vote", "yes", { memberId: ana });
    const command = {
      type: "completeTask",
      token: driver.at("vote").id,
      outcome: "yes",
      comment: null,
    } as const;
    expect(driver.refusal({ ...command, memberId: ana, submission: {} }).message).toContain("done already");
    expect(driver.refusal({ ...command, memberId: dora, submission: {} }).message).toContain("up to others");
    expect(driver.refusal({ type: "claimTask", token: command.token, memberId: ben }).code).toBe(
      "notAllowed",
    );
  });

  it("goes from one to the next, and ends with the first who differs", () => {
    const steps = [member(ana), { kind: "group", groupId: testGroup }, { kind: "manager" }];
    const driver = vote({ rule: "sequential" }, steps);
    expect(candidatesAt(driver, "vote")).toEqual([member(ana)]);
    driver.completeTask("vote", "yes", { memberId: ana });
    expect(candidatesAt(driver, "vote")).toEqual([{ kind: "group", groupId: testGroup }]);
    driver.completeTask("vote", "no", { memberId: cleo, comment: "Not now." });
    expect(driver.variables.vote).toMatchObject({
      outcome: "no",
      votes: [{ member: ana }, { member: cleo }],
    });
  });

  it("lets an admin give a part to somebody else", () => {
    const driver = vote({ rule: "all" }, [member(ana), member(ben)]);
    const token = driver.at("vote").id;
    expect(driver.refusal({ type: "assignTask", token, memberId: cleo }).message).toContain("whose part");
    driver.do({ type: "assignTask", token, memberId: cleo, from: ben, reason: "On leave." });
    expect(candidatesAt(driver, "vote")).toEqual([member(ana), member(cleo)]);
  });
});

describe("duties kept apart", () => {
  const apart = (settings: Settings = {}) =>
    started(
      task("order", { candidates: [member(ben)] }),
      task("check", {
        candidates: [{ kind: "group", groupId: testGroup }],
        excluded: [{ kind: "requester" }, { kind: "performer", element: "order" }],
        ...settings,
      }),
    );

  it.each(["claimTask", "assignTask", "completeTask"] as const)("are kept by %s", (type) => {
    const driver = apart();
    driver.completeTask("order", null, { memberId: ben });
    const token = driver.at("check").id;
    const rest = { token, outcome: null, comment: null, submission: {} };
    expect(driver.refusal({ type, ...rest, memberId: ana }).message).toBe(
      'Whoever started the request must not do "Do check", nor have it done in their place.',
    );
    expect(driver.refusal({ type, ...rest, memberId: ben }).message).toContain('has done "Do order"');
    expect(driver.try({ type, ...rest, memberId: cleo }).ok).toBe(true);
  });

  it("bind a delegate to whom they stand in for, and both to what was done in their place", () => {
    const driver = apart();
    driver.do({
      type: "completeTask",
      token: driver.at("order").id,
      memberId: dora,
      onBehalfOf: ben,
      outcome: null,
      comment: null,
      submission: {},
    });
    const command = {
      type: "completeTask",
      token: driver.at("check").id,
      outcome: null,
      comment: null,
    } as const;
    for (const who of [{ memberId: cleo, onBehalfOf: ana }, { memberId: dora }, { memberId: ben }]) {
      expect(driver.refusal({ ...command, ...who, submission: {} }).code).toBe("notAllowed");
    }
    expect(driver.try({ ...command, memberId: cleo, submission: {} }).ok).toBe(true);
  });

  it("leave no task that nobody may do", () => {
    const driver = apart({ candidates: [{ kind: "requester" }, member(ben)] });
    driver.completeTask("order", null, { memberId: ben });
    expect(driver.at("check").incident).toContain("must not have done");
  });
});

describe("giving out", () => {
  const load = [
    { memberId: ana, open: 2, turn: 1 },
    { memberId: ben, open: 1, turn: 3 },
    { memberId: cleo, open: 1, turn: 2 },
  ];
  it.each([
    ["roundRobin", ana],
    ["leastLoaded", cleo],
  ])("goes by %s", (distribution, expected) => {
    const driver = new InstanceDriver(
      sequence(task("give", { candidates: [{ kind: "group", groupId: testGroup }], distribution })),
    );
    driver.directory = { ...noDirectory, members: () => [ana, ben, cleo], workload: () => load };
    driver.start();
    expect(driver.at("give").claimedBy).toBe(expected);
  });
});

describe("due dates and what follows them", () => {
  const candidates = [member(ben)];

  it("come after a time, or at a moment", () => {
    const driver = started(task("a", { candidates, dueAfter: "P2D" }));
    expect(driver.at("a").task?.dueAt).toBe("2026-03-04T09:00:00.000Z");
    const friday = started(task("w", { candidates, dueAfter: "P5D", workingTime: true }));
    expect(friday.at("w").task?.dueAt).toBe("2026-03-09T09:00:00.000Z");
    const other = started(task("b", { candidates, dueAt: 'date and time("2026-03-05T12:00:00Z")' }));
    expect(other.at("b").task?.dueAt).toBe("2026-03-05T12:00:00.000Z");
    const wrong = started(task("c", { candidates, dueAt: '"soon"' }));
    expect(wrong.at("c").incident).toContain("gives no date and time");
  });

  it("remind before, hand on after and escalate in the end, in the order of their times", () => {
    const followUps = [
      { after: "P2D", kind: "escalate", code: "late" },
      { after: "P1D", kind: "reassign", to: [member(cleo)] },
      { before: "P1D", kind: "remind" },
    ];
    const definition = sequence(task("a", { candidates, dueAfter: "P2D", followUps })) as {
      elements: unknown[];
      flows: unknown[];
    };
    definition.elements.push(
      {
        id: "late",
        type: "boundaryEvent",
        name: "",
        attachedTo: "a",
        event: { type: "escalation" },
        interrupting: false,
      },
      { id: "told", type: "endEvent", name: "" },
    );
    definition.flows.push({ id: "x", source: "late", target: "told" });
    const driver = new InstanceDriver(definition);
    driver.start({}, ana);
    const fire = (at: string) => {
      expect(driver.at("a").timers).toEqual({ followUp: at });
      driver.now = at;
      return driver.do({ type: "fireTimer", token: driver.at("a").id, purpose: "followUp" });
    };
    expect(fire("2026-03-03T09:00:00.000Z")).toContainEqual(
      expect.objectContaining({ type: "notificationRequested" }),
    );
    fire("2026-03-05T09:00:00.000Z");
    expect(candidatesAt(driver, "a")).toEqual([member(cleo)]);
    const events = fire("2026-03-06T09:00:00.000Z").map((event) => event.type);
    expect(events).toContain("escalationThrown");
    expect(driver.where()).toContain("a");
    expect(driver.at("a").timers).toBeUndefined();
    driver.completeTask("a", null, { memberId: cleo });
    expect(driver.running.status).toBe("completed");
  });
});
