import { describe, expect, it } from "vitest";
import {
  InstanceDriver,
  otherMember,
  sequence,
  testGroup,
  testMember,
} from "@/tests/support/instance-driver";

const task = {
  id: "approve",
  type: "userTask",
  name: "Approve",
  candidates: [{ kind: "group", groupId: testGroup }],
};
const nothing = { outcome: null, comment: null, submission: {} };

function startedWith(...elements: Parameters<typeof sequence>): InstanceDriver {
  const driver = new InstanceDriver(sequence(...elements));
  driver.start();
  return driver;
}

describe("start and end", () => {
  it("only enters the start with a budget of none", () => {
    const driver = new InstanceDriver(sequence());
    driver.maxElements = 0;
    const decision = driver.try({
      type: "start",
      startKind: "member",
      requester: testMember,
      submission: {},
    });
    expect(decision).toMatchObject({ ok: true, more: true });
    expect(decision.ok && decision.events.map((event) => event.type)).toEqual([
      "instanceStarted",
      "elementEntered",
    ]);
    driver.maxElements = 10;
    driver.do({ type: "advance" });
    expect(driver.running.status).toBe("completed");
  });

  it("refuses a kind of start that the process does not offer", () => {
    const driver = new InstanceDriver(sequence());
    const refusal = driver.refusal({ type: "start", startKind: "hook", requester: null, submission: {} });
    expect(refusal).toMatchObject({ code: "notAllowed", message: '"Test" cannot be started by a hook.' });
  });

  it("begins at the start that is named, else at the first that is open to who starts it", () => {
    const { id } = task;
    const elements = [
      { id: "phone", type: "startEvent", name: "", startedBy: ["member"] },
      { id: "shop", type: "startEvent", name: "", startedBy: ["member", "hook"] },
      task,
      { id: "end", type: "endEvent", name: "" },
    ];
    const ways = [
      ["phone", id],
      ["shop", id],
      [id, "end"],
    ];
    const flows = ways.map(([source, target], index) => ({ id: `f${index}`, source, target }));
    const begun = (startKind: "member" | "hook" | "call", element?: string) => {
      const driver = new InstanceDriver({ schemaVersion: 1, name: "Test", elements, flows });
      const named = element === undefined ? {} : { element };
      const events = driver.do({ type: "start", startKind, requester: null, submission: {}, ...named });
      return events.flatMap((event) => (event.type === "elementEntered" ? [event.element] : []));
    };
    expect(begun("member")).toEqual(["phone", id]);
    expect(begun("call")).toEqual(["phone", id]);
    expect(begun("hook")).toEqual(["shop", id]);
    expect(begun("member", "shop")).toEqual(["shop", id]);
    expect(() => begun("hook", "phone")).toThrow("cannot be started by a hook");
    expect(() => begun("member", id)).toThrow("no start");
  });

  it("names values that a start without a form does not take", () => {
    const driver = new InstanceDriver(sequence());
    const refusal = driver.refusal({
      type: "start",
      startKind: "member",
      requester: null,
      submission: { x: 1 },
    });
    expect(refusal.fieldErrors).toEqual({ x: '"x" is unknown: this process starts without a form.' });
  });

  it("refuses everything once it has ended", () => {
    const driver = startedWith();
    expect(driver.refusal({ type: "advance" }).code).toBe("alreadyEnded");
    expect(driver.refusal({ type: "terminate", reason: "No." }).code).toBe("alreadyEnded");
  });

  it("refuses a second start and anything before the first", () => {
    const driver = new InstanceDriver(sequence(task));
    expect(driver.refusal({ type: "advance" }).code).toBe("tokenGone");
    driver.start();
    expect(driver.refusal({ type: "start", startKind: "member", requester: null, submission: {} }).code).toBe(
      "notAllowed",
    );
  });
});

describe("user task", () => {
  it("keeps who did it, when, with what outcome and why", () => {
    const driver = startedWith({ ...task, outcomes: [{ value: "yes", label: "Yes" }] });
    driver.completeTask("approve", "yes", { comment: " Fine. " });
    expect(driver.variables.approve).toEqual({
      outcome: "yes",
      comment: "Fine.",
      completedBy: testMember,
      completedAt: { "@type": "dateTime", lexical: driver.now },
    });
    expect(driver.running.status).toBe("completed");
  });

  it("gives expressions its result, the time included", () => {
    const expression = 'approve.completedAt = date and time("2026-03-02T10:00:00@Europe/Berlin")';
    const check = { id: "check", type: "setValues", assignments: [{ variable: "same", expression }] };
    const driver = startedWith(task, check);
    driver.completeTask("approve");
    expect(driver.variables.same).toBe(true);
  });

  it("lets only who claimed it complete, claim or release it", () => {
    const driver = startedWith(task);
    const { id: token } = driver.at("approve");
    driver.do({ type: "claimTask", token, memberId: testMember });
    expect(driver.do({ type: "claimTask", token, memberId: testMember })).toEqual([]);
    for (const type of ["claimTask", "releaseTask", "completeTask"] as const) {
      expect(driver.refusal({ type, token, memberId: otherMember, ...nothing }).code).toBe("notAllowed");
    }
    driver.do({ type: "releaseTask", token, memberId: testMember });
    driver.do({ type: "claimTask", token, memberId: otherMember });
    expect(driver.at("approve").claimedBy).toBe(otherMember);
  });

  it("refuses a second completion", () => {
    const driver = startedWith(task, { ...task, id: "second" });
    const { id: token } = driver.at("approve");
    const command = { type: "completeTask", token, memberId: testMember, ...nothing } as const;
    driver.do(command);
    expect(driver.refusal(command)).toEqual({
      code: "tokenGone",
      message: "This task is done already or no longer needed.",
    });
  });

  it("offers its outcomes when another one is chosen", () => {
    const driver = startedWith({
      ...task,
      outcomes: [
        { value: "yes", label: "Yes" },
        { value: "no", label: "No" },
      ],
    });
    const { id: token } = driver.at("approve");
    const refusal = driver.refusal({
      type: "completeTask",
      token,
      memberId: testMember,
      ...nothing,
      outcome: "maybe",
    });
    expect(refusal).toMatchObject({ code: "invalidOutcome", message: 'Choose "Yes" or "No" for "Approve".' });
  });

  it("is reminded of only to whoever works on it", () => {
    const driver = startedWith({ ...task, reminderAfter: "PT1H" });
    const { id: token } = driver.at("approve");
    driver.do({ type: "claimTask", token, memberId: otherMember });
    const [, asked] = driver.do({ type: "fireTimer", token, purpose: "reminder" });
    expect(asked).toMatchObject({
      type: "notificationRequested",
      request: { to: [{ memberId: otherMember }] },
    });
  });
});

describe("exclusive gateway", () => {
  const choosing = (first: object, second: object) => ({
    schemaVersion: 1,
    name: "Test",
    elements: [
      { id: "start", type: "startEvent", name: "" },
      { id: "set", type: "setValues", name: "", assignments: [{ variable: "amount", expression: "5" }] },
      { id: "which", type: "exclusiveGateway", name: "How much?" },
      { ...task, id: "one" },
      { ...task, id: "two" },
      { id: "end", type: "endEvent", name: "" },
    ],
    flows: [
      { id: "f1", source: "start", target: "set" },
      { id: "f2", source: "set", target: "which" },
      { id: "f3", source: "which", target: "one", ...first },
      { id: "f4", source: "which", target: "two", ...second },
      { id: "f5", source: "one", target: "end" },
      { id: "f6", source: "two", target: "end" },
    ],
  });
  const where = (first: object, second: object) => {
    const driver = new InstanceDriver(choosing(first, second));
    driver.start();
    return driver.where();
  };

  it("takes the first branch that is true, in order", () => {
    expect(where({ condition: "amount > 1" }, { condition: "amount > 2" })).toEqual(["one"]);
    expect(where({ condition: "amount > 9" }, { condition: "amount > 2" })).toEqual(["two"]);
  });

  it("takes the default when none is true, wherever it stands", () => {
    expect(where({ isDefault: true }, { condition: "amount > 9" })).toEqual(["one"]);
    expect(where({ isDefault: true }, { condition: "amount > 2" })).toEqual(["two"]);
  });

  it("raises an incident without any, and decides again on retry", () => {
    const driver = new InstanceDriver(choosing({ condition: "amount > 9" }, { condition: "amount > 8" }));
    driver.start();
    const { id, incident } = driver.at("which");
    expect(incident).toBe('No condition after "How much?" was true and no branch is marked as the default.');
    const retried = driver.do({ type: "retryIncident", token: id });
    expect(retried.map((event) => event.type)).toEqual(["incidentResolved", "incidentRaised"]);
  });
});

describe("parallel gateway", () => {
  it("joins when each branch has arrived, whatever the order", () => {
    const driver = new InstanceDriver({
      schemaVersion: 1,
      name: "Test",
      elements: [
        { id: "start", type: "startEvent", name: "" },
        { id: "fork", type: "parallelGateway", name: "" },
        { ...task, id: "one" },
        { ...task, id: "two" },
        { id: "join", type: "parallelGateway", name: "" },
        { id: "end", type: "endEvent", name: "" },
      ],
      flows: [
        { id: "f1", source: "start", target: "fork" },
        { id: "f2", source: "fork", target: "one" },
        { id: "f3", source: "fork", target: "two" },
        { id: "f4", source: "one", target: "join" },
        { id: "f5", source: "two", target: "join" },
        { id: "f6", source: "join", target: "end" },
      ],
    });
    driver.start();
    driver.completeTask("two");
    expect(driver.at("join")).toMatchObject({ wait: "join", via: "f5" });
    expect(driver.refusal({ type: "retryIncident", token: driver.at("join").id }).code).toBe("notWaiting");
    const events = driver.completeTask("one").map((event) => event.type);
    expect(events.slice(2, 5)).toEqual(["tokenArrived", "tokensJoined", "elementEntered"]);
    expect(driver.running.status).toBe("completed");
  });
});

describe("a split that loops back to itself", () => {
  it("stops with an incident instead of growing for ever", () => {
    const driver = new InstanceDriver({
      schemaVersion: 1,
      name: "Test",
      elements: [
        { id: "start", type: "startEvent", name: "" },
        { id: "again", type: "exclusiveGateway", name: "" },
        { id: "fork", type: "parallelGateway", name: "Fork" },
        { ...task, id: "one" },
        { id: "end", type: "endEvent", name: "" },
      ],
      flows: [
        { id: "f1", source: "start", target: "again" },
        { id: "f2", source: "again", target: "fork" },
        { id: "f3", source: "fork", target: "again" },
        { id: "f4", source: "fork", target: "one" },
        { id: "f5", source: "one", target: "end" },
      ],
    });
    driver.maxElements = 6_000;
    driver.start();
    expect(driver.at("fork").incident).toBe(
      '"Fork" cannot start more branches: 2000 are running. Look for a loop.',
    );
  }, 30_000);
});

describe("set values", () => {
  it("lets each assignment see those above it", () => {
    const assignments = [
      { variable: "net", expression: "0.1 + 0.2" },
      { variable: "gross", expression: "net * 1.19" },
    ];
    const driver = startedWith({ id: "sum", type: "setValues", assignments });
    expect(driver.variables).toEqual({ net: 0.3, gross: 0.357 });
  });

  it("sets nothing and says why when one cannot be evaluated", () => {
    const assignments = [
      { variable: "fine", expression: "1" },
      { variable: "range", expression: "[1..2]" },
    ];
    const driver = startedWith({ id: "sum", type: "setValues", name: "Add up", assignments });
    expect(driver.variables).toEqual({});
    expect(driver.at("sum").incident).toMatch(/^"Add up" could not evaluate `\[1\.\.2\]` for range: /);
  });
});

describe("HTTP request and e-mail", () => {
  const call = { id: "call", type: "httpRequest", name: "Call", url: "https://example.com/a" };

  it("keeps the answer under its own name", () => {
    const driver = startedWith(call);
    driver.do({ type: "effectSucceeded", token: driver.at("call").id, result: { status: 200, body: "ok" } });
    expect(driver.variables).toEqual({ call: { status: 200, body: "ok" } });
  });

  it("waits for repair after a failure and asks again with the same token", () => {
    const driver = startedWith(call);
    const { id: token } = driver.at("call");
    driver.do({ type: "effectFailed", token, reason: "The server answered 500." });
    expect(driver.at("call").incident).toBe('"Call" failed: The server answered 500.');
    expect(driver.refusal({ type: "effectSucceeded", token, result: null }).code).toBe("notWaiting");
    const [, asked] = driver.do({ type: "retryIncident", token });
    expect(asked).toMatchObject({ type: "effectRequested", token, request: { kind: "http" } });
  });

  it("does not call what is no web address", () => {
    const driver = startedWith({ ...call, url: "file:///etc/passwd" });
    expect(driver.at("call").incident).toContain("an address starts with https://");
  });

  it("addresses people, the requester and members", () => {
    const mail = {
      id: "mail",
      type: "email",
      subject: "Line\nbreak",
      text: "Hi",
      to: `a@example.com; requester, ${otherMember}`,
    };
    const driver = new InstanceDriver(sequence(mail));
    const events = driver.start();
    const requested = events.find((event) => event.type === "effectRequested");
    expect(requested?.request).toEqual({
      kind: "email",
      to: [{ address: "a@example.com" }, { memberId: testMember }, { memberId: otherMember }],
      subject: "Line break",
      text: "Hi",
    });
  });

  it("raises an incident when there is nobody or a wrong address to send to", () => {
    const mail = { id: "mail", type: "email", name: "Mail", subject: "s", text: "t" };
    expect(startedWith({ ...mail, to: "ana@" }).at("mail").incident).toContain('"ana@"');
    const byHook = new InstanceDriver({
      ...(sequence({ ...mail, to: "requester" }) as object),
      elements: [
        { id: "start", type: "startEvent", name: "", startedBy: ["hook"] },
        { ...mail, to: "requester" },
        { id: "end", type: "endEvent", name: "" },
      ],
    });
    byHook.start({}, null);
    expect(byHook.at("mail").incident).toBe('"Mail" has nobody to send to.');
  });
});

describe("timer", () => {
  it("waits for a duration on the calendar of the tenant", () => {
    const driver = new InstanceDriver(sequence({ id: "wait", type: "timer", duration: "P1D" }));
    driver.now = "2026-03-28T11:00:00.000Z";
    driver.start();
    expect(driver.at("wait")).toMatchObject({ wait: "timer", timers: { wait: "2026-03-29T10:00:00.000Z" } });
    driver.do({ type: "fireTimer", token: driver.at("wait").id, purpose: "wait" });
    expect(driver.running.status).toBe("completed");
  });

  it("waits until a moment that expressions calculate", () => {
    const until = (expression: string) =>
      startedWith({ id: "wait", type: "timer", until: expression }).at("wait");
    expect(until('now() + duration("PT2H")').timers?.wait).toBe("2026-03-02T11:00:00.000Z");
    expect(until('date and time(today(), time("18:00:00"))').timers?.wait).toBe("2026-03-02T17:00:00.000Z");
  });

  it("waits until a moment, at once if it has passed", () => {
    const until = (expression: string) =>
      startedWith({ id: "wait", type: "timer", until: expression }).at("wait");
    expect(until('date("2026-12-24")').timers?.wait).toBe("2026-12-23T23:00:00.000Z");
    expect(until('date("2020-01-01")').timers?.wait).toBe("2026-03-02T09:00:00.000Z");
    expect(until("null").incident).toBe('"Wait" cannot wait: `null` gives no date and time.');
  });
});

describe("terminate", () => {
  it("takes all tokens away", () => {
    const driver = startedWith(task);
    driver.do({ type: "terminate", reason: "Withdrawn." });
    expect(driver.running).toMatchObject({ status: "terminated", tokens: {} });
  });
});
