import { describe, expect, it } from "vitest";
import { sequence } from "@/tests/support/instance-driver";
import { drawn, simulated } from "@/tests/support/simulated";

const task = (id: string, more: object = {}) => ({ id, type: "userTask", ...more });
const call = (id: string) => ({ id, type: "httpRequest", url: "" });
const outcomes = [
  { value: "approved", label: "Approve" },
  { value: "rejected", label: "Reject", commentRequired: true },
];

describe("a task", () => {
  it("is open until a step completes it, whoever its candidates are", () => {
    const run = simulated({ p: sequence(task("ask"), task("answer")) });
    expect(run.do({ start: "p", variables: { n: 1 } })).toEqual({
      openTasks: ["ask"],
      waiting: [],
      timers: [],
      ended: ["start"],
      variables: { n: 1 },
      instances: { p: 1 },
      state: "running",
    });
    const after = run.do({ complete: "ask", variables: { n: 2, more: [true] } });
    expect(after).toMatchObject({ openTasks: ["answer"], ended: ["ask"], variables: { n: 2, more: [true] } });
    const end = run.do({ complete: "p/answer" });
    expect(end).toMatchObject({
      openTasks: [],
      ended: ["answer", "end"],
      instances: { p: 0 },
      state: "completed",
    });
    // Who did it, and when, is nobody real.
    expect(end.variables).not.toHaveProperty("answer");
  });

  it("takes one of its outcomes, also one that asks for a reason", () => {
    const run = simulated({ p: sequence(task("ask", { outcomes })) });
    run.do({ start: "p" });
    expect(run.refusal({ complete: "ask" })).toBe('Choose "Approve" or "Reject" for "ask".');
    expect(run.do({ complete: "ask", outcome: "rejected" }).variables.ask).toMatchObject({
      outcome: "rejected",
    });
  });

  it("that needs two of a group is done after two parts", () => {
    const candidates = [{ kind: "group", groupId: "01980000-0000-7000-8000-00000000b001" }];
    const completion = { rule: "count", count: 2 };
    const run = simulated({ p: sequence(task("vote", { outcomes, candidates, completion })) });
    run.do({ start: "p" });
    expect(run.do({ complete: "vote", outcome: "approved" })).toMatchObject({
      openTasks: ["vote"],
      ended: [],
    });
    const { ended, variables } = run.do({ complete: "vote", outcome: "approved" });
    expect(ended).toEqual(["vote", "end"]);
    expect(variables.vote).toMatchObject({ outcome: "approved", votes: [{}, {}] });
  });

  it("is done by somebody else where the same person must not do both", () => {
    const excluded = [{ kind: "requester" }, { kind: "performer", element: "first" }];
    const run = simulated({ p: sequence(task("first"), task("second", { excluded })) });
    expect(run.do({ start: "p" }, { complete: "first" }, { complete: "second" }).state).toBe("completed");
  });

  it("that is repeated is open as often; the oldest is done first, and its values stay in its round", () => {
    const loop = {
      kind: "multiInstance",
      collection: "people",
      output: "answer",
      outputCollection: "answers",
    };
    const run = simulated({ p: sequence(task("ask", { loop })) });
    const begun = run.do({ start: "p", variables: { people: ["a", "b", "c"] } });
    expect(begun.openTasks).toEqual(["ask", "ask", "ask"]);
    const one = run.do({ complete: "ask", variables: { answer: 1 } });
    expect(one).toMatchObject({ openTasks: ["ask", "ask"], ended: ["ask"] });
    const end = run.do(
      { complete: "ask", variables: { answer: 2 } },
      { complete: "ask", variables: { answer: 3 } },
    );
    expect(end).toMatchObject({
      ended: ["ask", "end"],
      variables: { answers: [1, 2, 3] },
      state: "completed",
    });
    expect(end.variables).not.toHaveProperty("answer");
  });
});

describe("a step that reaches outside", () => {
  it("waits for its result", () => {
    const run = simulated({ p: sequence(call("send")) });
    expect(run.do({ start: "p" })).toMatchObject({ openTasks: [], waiting: ["send"] });
    const after = run.do({ complete: "send", variables: { status: 200 } });
    expect(after.variables).toEqual({ status: 200, send: { status: 200 } });
    expect(after).toMatchObject({ ended: ["send", "end"], state: "completed" });
  });

  it("may answer under names that no variable can have: they stay in its result", () => {
    const run = simulated({ p: sequence(call("send")) });
    run.do({ start: "p" });
    const answer = { item: 1, n: 2 };
    expect(run.do({ complete: "send", variables: answer }).variables).toEqual({ n: 2, send: answer });
  });

  const watched = (code?: string) =>
    drawn(
      [
        { id: "start", type: "startEvent" },
        call("send"),
        { id: "caught", type: "boundaryEvent", attachedTo: "send", event: { type: "error", code } },
        task("mend"),
        { id: "end", type: "endEvent" },
      ],
      ["start -> send", "send -> end", "caught -> mend", "mend -> end"],
    );

  it("that fails goes on at the error event of that code", () => {
    const run = simulated({ p: watched("E1") });
    run.do({ start: "p" });
    const after = run.do({ fail: "send", error: "E1" });
    expect(after).toMatchObject({ openTasks: ["mend"], waiting: [], ended: ["caught"], state: "running" });
    expect(after.variables.caught).toEqual({ code: "E1", message: "E1" });
  });

  it("that fails with another code is an incident with its reason", () => {
    const run = simulated({ p: watched("E1") });
    run.do({ start: "p" });
    const after = run.do({ fail: "send", error: "E2" });
    expect(after).toMatchObject({ waiting: ["send"], state: "incident", reason: '"send" failed: E2' });
    expect(run.refusal({ complete: "send" })).toContain('"send" failed: E2');
  });

  it("can be a task too: its error event takes the failure", () => {
    const process = drawn(
      [
        { id: "start", type: "startEvent" },
        task("ask"),
        { id: "caught", type: "boundaryEvent", attachedTo: "ask", event: { type: "error" } },
        { id: "end", type: "endEvent" },
      ],
      ["start -> ask", "ask -> end", "caught -> end"],
    );
    const run = simulated({ p: process });
    run.do({ start: "p" });
    expect(run.refusal({ fail: "caught", error: "no" })).toContain('Nothing waits at "caught"');
    expect(run.do({ fail: "ask", error: "no" })).toMatchObject({
      ended: ["caught", "end"],
      state: "completed",
    });
  });
});

describe("a script", () => {
  const script = {
    id: "double",
    type: "scriptTask",
    source: "return inputs.n * 2;",
    inputs: [{ variable: "n", expression: "n" }],
  };

  it("is asked of whoever drives the simulation", () => {
    const run = simulated({ p: sequence(script) });
    const taking = run.simulation.take({ start: "p", variables: { n: 2 } });
    const asked = taking.next(null);
    expect(asked.value).toMatchObject({ source: "return inputs.n * 2;", inputs: { n: 2 } });
    const answered = taking.next({ ok: true, result: 4 });
    expect(answered.value).toMatchObject({
      ok: true,
      observation: { ended: ["start", "double", "end"], variables: { double: 4 } },
    });
  });

  it("waits where nobody runs it", () => {
    const run = simulated({ p: sequence(script) });
    expect(run.do({ start: "p", variables: { n: 2 } }).waiting).toEqual(["double"]);
    expect(run.do({ complete: "double", variables: { m: 4 } }).state).toBe("completed");
  });
});

describe("an ad-hoc sub-process", () => {
  const around = drawn(
    [
      { id: "start", type: "startEvent" },
      { id: "desk", type: "adHocSubProcess" },
      task("call", { parent: "desk" }),
      task("write", { parent: "desk" }),
      { id: "end", type: "endEvent" },
    ],
    ["start -> desk", "desk -> end"],
  );

  it("starts what a step activates and ends when a step says so", () => {
    const run = simulated({ p: around });
    expect(run.do({ start: "p" })).toMatchObject({ openTasks: [], waiting: ["desk"] });
    expect(run.do({ activate: "write" }, { activate: "p/write" }).openTasks).toEqual(["write", "write"]);
    expect(run.do({ complete: "write" })).toMatchObject({ openTasks: ["write"], ended: ["write"] });
    expect(run.do({ finish: "desk" })).toMatchObject({
      openTasks: [],
      ended: ["desk", "end"],
      state: "completed",
    });
  });

  it("refuses what does not stand in it", () => {
    const run = simulated({ p: around });
    run.do({ start: "p" });
    expect(run.refusal({ activate: "end" })).toBe('"end" does not stand in an ad-hoc sub-process.');
    expect(run.refusal({ finish: "end" })).toBe('Nothing waits at "end"; at work is "desk".');
  });
});

describe("an end", () => {
  const inside = { parent: "work" };
  const process = drawn(
    [
      { id: "start", type: "startEvent" },
      { id: "work", type: "subProcess" },
      { id: "begin", type: "startEvent", ...inside },
      task("try", inside),
      { id: "failed", type: "endEvent", event: { type: "error", code: "E1" }, ...inside },
      { id: "caught", type: "boundaryEvent", attachedTo: "work", event: { type: "error", code: "E1" } },
      { id: "end", type: "endEvent" },
    ],
    ["start -> work", "work -> end", "begin -> try", "try -> failed", "caught -> end"],
  );

  it("that raises an error is finished, though what it stands in is not", () => {
    const run = simulated({ p: process });
    run.do({ start: "p" });
    expect(run.do({ complete: "try" })).toMatchObject({
      ended: ["try", "failed", "caught", "end"],
      state: "completed",
    });
  });

  it("is not finished when the task beside it was given up", () => {
    const run = simulated({ p: process });
    run.do({ start: "p" });
    expect(run.do({ cancel: "p" })).toMatchObject({ ended: [], state: "terminated" });
  });
});

describe("an instance", () => {
  it("that is cancelled is terminated, the oldest of its process first", () => {
    const run = simulated({ p: sequence(task("ask")) });
    run.do({ start: "p" }, { start: "p" });
    expect(run.do({ cancel: "p" })).toMatchObject({
      openTasks: ["ask"],
      instances: { p: 1 },
      state: "running",
    });
    expect(run.do({ cancel: "p" })).toMatchObject({
      openTasks: [],
      instances: { p: 0 },
      state: "terminated",
    });
    expect(run.refusal({ cancel: "p" })).toBe('No instance of "p" is running.');
  });

  it("goes on when a step sets what it waits for", () => {
    const event = { type: "conditional", condition: "stock > 3" };
    const run = simulated({ p: sequence({ id: "enough", type: "intermediateCatchEvent", event }) });
    expect(run.do({ start: "p" }).waiting).toEqual(["enough"]);
    expect(run.do({ set: { stock: 2 } }).waiting).toEqual(["enough"]);
    expect(run.do({ set: { stock: 4 } })).toMatchObject({ ended: ["enough", "end"], state: "completed" });
    expect(run.refusal({ set: { stock: 5 } })).toContain("No instance is running");
  });

  it("shows joins and choices among what waits, not what only contains others", () => {
    const process = drawn(
      [
        { id: "start", type: "startEvent" },
        { id: "fork", type: "parallelGateway" },
        { id: "inner", type: "subProcess" },
        { id: "begin", type: "startEvent", parent: "inner" },
        task("ask", { parent: "inner" }),
        { id: "over", type: "endEvent", parent: "inner" },
        { id: "join", type: "parallelGateway" },
        { id: "first", type: "eventBasedGateway" },
        { id: "paid", type: "intermediateCatchEvent", event: { type: "message", name: "paid" } },
        { id: "late", type: "timer", duration: "P1D" },
        { id: "end", type: "endEvent" },
      ],
      [
        "start -> fork",
        "fork -> inner",
        "fork -> join",
        "begin -> ask",
        "ask -> over",
        "inner -> join",
        "join -> first",
        "first -> paid",
        "first -> late",
        "paid -> end",
        "late -> end",
      ],
    );
    const run = simulated({ p: process });
    expect(run.do({ start: "p" })).toMatchObject({ openTasks: ["ask"], waiting: ["join"] });
    const chosen = run.do({ complete: "ask" });
    expect(chosen).toMatchObject({ ended: ["ask", "over", "inner", "join"], waiting: ["first"] });
    expect(chosen.timers).toEqual([{ element: "late", dueAt: "2026-01-06T09:00:00.000Z" }]);
    expect(run.do({ continue: "paid" })).toMatchObject({ ended: ["paid", "end"], timers: [] });
  });
});

describe("a step", () => {
  it.each([
    ["no object", "start", "A step is an object"],
    ["an unknown kind", { jump: "x" }, "A step is one of start, complete, continue"],
    ["a key too many", { start: "p", steps: 1 }, '"start": Unrecognized key'],
    ["a wrong type", { start: 7 }, '"start" at "start"'],
    ["an unknown process", { start: "q" }, 'There is no process "q"; there is "p".'],
    ["an unknown element", { complete: "asks" }, 'There is no element "asks". Do you mean "ask"?'],
    ["an unknown process before the element", { complete: "q/ask" }, 'There is no process "q"'],
    ["an element where nothing stands", { complete: "end" }, 'Nothing waits at "end"; at work is "ask".'],
    ["something that is not a duration", { advance: "tomorrow" }, "ISO 8601"],
    ["a reserved word as a variable", { set: { if: 1 } }, '"if" is a reserved word'],
    ["a task that waits for no event", { continue: "ask" }, '"ask" does not take this step'],
  ])("with %s is refused with a sentence", (_, step, message) => {
    const run = simulated({ p: sequence(task("ask")) });
    run.do({ start: "p" });
    expect(run.refusal(step)).toContain(message);
    expect(run.do({ complete: "ask" }).state).toBe("completed");
  });
});

describe("a process that is not finished", () => {
  it("waits where a drawing does not say for what", () => {
    const process = drawn(
      [
        { id: "start", type: "startEvent" },
        { id: "receive", type: "receiveTask", event: { type: "message", name: "" } },
        { id: "later", type: "timer" },
        { id: "once", type: "intermediateCatchEvent", event: { type: "conditional", condition: "" } },
        { id: "send", type: "sendTask", event: { type: "message", name: "" } },
        { id: "end", type: "endEvent" },
      ],
      ["start -> receive", "receive -> later", "later -> once", "once -> send", "send -> end"],
    );
    const run = simulated({ p: process });
    expect(run.do({ start: "p" }).waiting).toEqual(["receive"]);
    expect(run.do({ continue: "receive" }).waiting).toEqual(["later"]);
    expect(run.do({ advance: "P100Y" }).waiting).toEqual(["later"]);
    expect(run.do({ continue: "later" }).waiting).toEqual(["once"]);
    expect(run.do({ continue: "once" })).toMatchObject({
      ended: ["once", "send", "end"],
      state: "completed",
    });
  });
});
