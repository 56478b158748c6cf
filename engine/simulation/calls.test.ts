import { describe, expect, it } from "vitest";
import { sequence } from "@/tests/support/instance-driver";
import { drawn, simulated } from "@/tests/support/simulated";

const called = "01980000-0000-7000-8000-00000000c001";
const caller = (more: object = {}) =>
  sequence({
    id: "part",
    type: "callActivity",
    processId: called,
    inputs: [{ variable: "n", expression: "n + 1" }],
    outputs: [{ variable: "answer", expression: "called.m" }],
    ...more,
  });
const task = (id: string) => ({ id, type: "userTask" });

describe("a call activity", () => {
  it("starts the other process with its inputs and goes on with its outputs", () => {
    const run = simulated({ caller: caller(), [called]: sequence(task("ask")) });
    const begun = run.do({ start: "caller", variables: { n: 1 } });
    expect(begun).toMatchObject({ openTasks: ["ask"], waiting: ["part"], variables: { n: 1 } });
    expect(begun.instances).toEqual({ caller: 1, [called]: 1 });
    const end = run.do({ complete: "ask", variables: { m: 5 } });
    expect(end).toMatchObject({ ended: ["ask", "end", "part", "end"], variables: { n: 1, answer: 5 } });
    expect(end.variables).not.toHaveProperty("m");
    expect(end.state).toBe("completed");
  });

  it("that does not wait goes on at once", () => {
    const run = simulated({ caller: caller({ wait: false, outputs: [] }), [called]: sequence(task("ask")) });
    const begun = run.do({ start: "caller", variables: { n: 1 } });
    expect(begun).toMatchObject({ openTasks: ["ask"], waiting: [], instances: { caller: 0, [called]: 1 } });
  });

  it("of a process that was not given waits for its result", () => {
    const run = simulated({ caller: caller() });
    expect(run.do({ start: "caller", variables: { n: 1 } }).waiting).toEqual(["part"]);
    const end = run.do({ complete: "part", variables: { m: 5 } });
    expect(end).toMatchObject({ variables: { answer: 5 }, state: "completed" });
  });

  it("fails when what it called is cancelled", () => {
    const run = simulated({ caller: caller(), [called]: sequence(task("ask")) });
    run.do({ start: "caller", variables: { n: 1 } });
    const after = run.do({ cancel: called });
    expect(after).toMatchObject({ waiting: ["part"], state: "incident" });
    expect(after.reason).toContain("was ended early");
  });

  it("takes what it called with it when it is given up", () => {
    const watched = drawn(
      [
        { id: "start", type: "startEvent" },
        { id: "part", type: "callActivity", processId: called },
        { id: "late", type: "boundaryEvent", attachedTo: "part", event: { type: "timer", duration: "P1D" } },
        { id: "end", type: "endEvent" },
      ],
      ["start -> part", "part -> end", "late -> end"],
    );
    const run = simulated({ watched, [called]: sequence(task("ask")) });
    run.do({ start: "watched" });
    const after = run.do({ advance: "P2D" });
    expect(after).toMatchObject({
      openTasks: [],
      ended: ["late", "end"],
      instances: { watched: 0, [called]: 0 },
    });
  });

  it("fails as a step may say, and what it called ends", () => {
    const run = simulated({ caller: caller(), [called]: sequence(task("ask")) });
    run.do({ start: "caller", variables: { n: 1 } });
    const after = run.do({ fail: "part", error: "no" });
    expect(after).toMatchObject({ openTasks: [], waiting: ["part"], state: "incident" });
    expect(after.instances).toEqual({ caller: 1, [called]: 0 });
  });

  it("that calls itself without end stops after twenty", () => {
    const run = simulated({ [called]: caller({ outputs: [] }) });
    const after = run.do({ start: called, variables: { n: 1 } });
    expect(after).toMatchObject({ state: "incident", instances: { [called]: 21 } });
    expect(after.reason).toContain("It would be call 21 in a row");
  });
});
