import { describe, expect, it } from "vitest";
import { end, inside, play, set, start, task } from "@/tests/support/drawn-process";
import { testGroup } from "@/tests/support/instance-driver";

describe("a loop", () => {
  const each = {
    kind: "multiInstance",
    collection: "[10, 20, 30]",
    output: "entry * 2",
    outputCollection: "doubled",
  };

  it("does a task for each item at the same time, and collects in the order of the items", () => {
    const driver = play([start, task("work", { loop: each }), task("after"), end], "start>work>after>end");
    driver.start();
    expect(driver.where()).toEqual(["work", "work", "work", "work"]);
    const rounds = Object.entries(driver.running.tokens).filter(([, token]) => token.round !== undefined);
    for (const [id] of rounds.toReversed()) {
      driver.do({
        type: "completeTask",
        token: Number(id),
        memberId: testGroup,
        outcome: null,
        comment: null,
        submission: {},
      });
    }
    expect(driver.where()).toEqual(["after"]);
    expect(driver.variables.doubled).toEqual([20, 40, 60]);
    expect(driver.variables).not.toHaveProperty("work");
  });

  it("does one after the other, and stops when enough are done", () => {
    const loop = { ...each, mode: "sequential", completionCondition: "completedCount = 2" };
    const driver = play([start, task("work", { loop }), end], "start>work>end");
    driver.start();
    expect(driver.where()).toEqual(["work", "work"]);
    for (const _ of [1, 2]) {
      const [id] = Object.entries(driver.running.tokens).find(([, token]) => token.round !== undefined) ?? [];
      const complete = { type: "completeTask" as const, token: Number(id), memberId: testGroup };
      driver.do({ ...complete, outcome: null, comment: null, submission: {} });
    }
    expect(driver.running.status).toBe("completed");
    expect(driver.variables.doubled).toEqual([20, 40, null]);
  });

  it("repeats a step while its condition holds, on the process's own values", () => {
    const loop = { kind: "standard", condition: "n < 5" };
    const driver = play(
      [start, set("begin", "n", "0"), set("count", "n", "n + 1", { loop }), end],
      "start>begin>count>end",
    );
    driver.start();
    expect(driver.running.status).toBe("completed");
    expect(driver.variables.n).toBe(5);
  });

  it("stops for repair when its condition stays true", () => {
    const loop = { kind: "standard", condition: "true", maximum: 20 };
    const driver = play([start, set("count", "n", "1", { loop }), end], "start>count>end");
    driver.start();
    expect(driver.at("count").incident).toMatch(/repeated 20 times/);
  });

  it("gives each round of a sub-process values of its own", () => {
    const elements = [
      start,
      set("begin", "total", "0"),
      { id: "part", type: "subProcess", loop: { ...each, output: "mine" } },
      ...inside("part", { id: "inner", type: "startEvent" }, set("own", "mine", "entry + loopCounter"), {
        id: "out",
        type: "endEvent",
      }),
      end,
    ];
    const driver = play(elements, "start>begin>part>end", "inner>own>out");
    driver.start();
    expect(driver.running.status).toBe("completed");
    expect(driver.variables).toEqual({ total: 0, doubled: [11, 22, 33] });
  });

  it("over nothing is done at once", () => {
    const loop = { kind: "multiInstance", collection: "[]" };
    const driver = play([start, task("work", { loop }), end], "start>work>end");
    driver.start();
    expect(driver.running.status).toBe("completed");
  });
});

it("keeps hundreds of rounds apart, whatever the state before is still used for", () => {
  const many = task("many", {
    loop: { kind: "multiInstance", collection: "300", output: "entry * 2", outputCollection: "doubled" },
  });
  const driver = play([start, many, end], "start>many>end");
  driver.start();
  const begun = driver.running;
  const work = { type: "completeTask", memberId: "m", outcome: null, comment: null, submission: {} } as const;
  const rounds = Object.entries(begun.tokens).flatMap(([id, { round }]) => (round === undefined ? [] : [id]));
  for (const id of rounds.slice(0, 5)) driver.do({ ...work, token: Number(id) });
  expect(Object.keys(driver.running.tokens)).toHaveLength(Object.keys(begun.tokens).length - 5);
  driver.state = begun;
  driver.journal.splice(1);
  for (const id of rounds.toReversed()) driver.do({ ...work, token: Number(id) });
  expect(driver.variables.doubled).toEqual(Array.from({ length: 300 }, (_, index) => 2 * (index + 1)));
});
