import { describe, expect, it } from "vitest";
import { end, inside, play, type Settings, set, start, task } from "@/tests/support/drawn-process";
import type { InstanceDriver } from "@/tests/support/instance-driver";

const again: Settings = { id: "again", type: "exclusiveGateway" };
const which: Settings = { id: "which", type: "exclusiveGateway" };
const count = set("count", "n", "if n = null then 1 else n + 1");

function whatIsLeft(driver: InstanceDriver): void {
  const isReady = () => Object.values(driver.running.tokens).some(({ wait }) => wait === undefined);
  for (let slice = 0; slice < 40 && isReady(); slice += 1) driver.do({ type: "advance" });
}

describe("the number of steps that are passed without waiting", () => {
  it("stops a loop that never waits, and after a repair lets it go on for as long again", () => {
    const driver = play(
      [start, again, count, which, end],
      "start>again>count>which",
      ["which>again", { isDefault: true }],
      ["which>end", { condition: "n = 6000" }],
    );
    driver.start();
    whatIsLeft(driver);
    const [token] = Object.entries(driver.running.tokens);
    expect(token?.[1]).toMatchObject({ wait: "incident" });
    expect(token?.[1].incident).toMatch(/would go on for ever: 10000 steps were passed without waiting/);
    expect(driver.variables.n).toBe(3333);
    driver.do({ type: "retryIncident", token: Number(token?.[0]) });
    whatIsLeft(driver);
    expect(driver.running.status).toBe("completed");
  });

  it("looks at each sub-process by itself", () => {
    const driver = play(
      [
        start,
        { id: "sub", type: "subProcess" },
        ...inside("sub", { ...start, id: "begin" }, again, count, which, { ...end, id: "done" }),
        end,
      ],
      "start>sub>end",
      "begin>again>count>which",
      ["which>again", { isDefault: true }],
      ["which>done", { condition: "n = 3330" }],
    );
    driver.start();
    whatIsLeft(driver);
    expect(driver.running).toMatchObject({ status: "completed", passed: 3 });
  });

  it("begins anew where something waits, in all that is around it", () => {
    const driver = play(
      [
        start,
        again,
        count,
        { id: "sub", type: "subProcess" },
        ...inside("sub", { ...start, id: "begin" }, task("look"), { ...end, id: "done" }),
        which,
        end,
      ],
      "start>again>count>sub>which",
      "begin>look>done",
      ["which>again", { isDefault: true }],
      ["which>end", { condition: "n = 4" }],
    );
    driver.start();
    for (let round = 1; round < 4; round += 1) {
      expect(driver.running.passed).toBe(0);
      expect(driver.running.tokens[driver.at("sub").id]?.passed).toBe(0);
      driver.completeTask("look");
    }
    driver.completeTask("look");
    expect(driver.running.status).toBe("completed");
  });

  it("does not count the rounds of a loop", () => {
    const rounds = { kind: "multiInstance", mode: "parallel", collection: "10000" };
    const driver = play([start, { ...count, loop: rounds }, end], "start>count>end");
    driver.maxElements = 20_000;
    driver.start();
    expect(driver.running.status).toBe("completed");
  });
});
