import { expect, it } from "vitest";
import { end, play, set, start, task } from "@/tests/support/drawn-process";
import { completeOpen, openElements } from "./open-tasks";

it("WCP-10 Arbitrary Cycles: a loop with two ways in and two ways out", () => {
  const gateways = ["into", "a", "b", "leave", "out"].map((id) => ({ id, type: "exclusiveGateway" }));
  const driver = play(
    [
      start,
      set("begin", "n", "0"),
      ...gateways,
      task("first"),
      task("second"),
      set("count", "n", "n + 1"),
      end,
    ],
    "start>begin>into",
    ["into>a", { condition: "false" }],
    ["into>b", { isDefault: true }],
    "a>first>leave",
    ["leave>b", { isDefault: true }],
    ["leave>end", { condition: "n > 1" }],
    "b>second>count>out",
    ["out>a", { condition: "n < 3" }],
    ["out>end", { isDefault: true }],
  );
  driver.start();
  for (const step of ["second", "first", "second", "first"]) {
    expect(openElements(driver)).toEqual([step]);
    driver.completeTask(step);
  }
  expect(driver.running.status).toBe("completed");
});

it("WCP-21 Structured Loop: an activity is repeated while a condition holds, asked before or after", () => {
  const rounds = (testBefore: boolean) => {
    const loop = { kind: "standard", condition: "loopCounter < 2", testBefore };
    const driver = play([start, task("work", { loop }), task("after"), end], "start>work>after>end");
    driver.start();
    let done = 0;
    while (openElements(driver).includes("work")) {
      completeOpen(driver, "work");
      done += 1;
    }
    expect(openElements(driver)).toEqual(["after"]);
    return done;
  };
  expect(rounds(false)).toBe(2);
  expect(rounds(true)).toBe(0);
});

it("WCP-22 Recursion: a process calls itself and takes over what came back", () => {
  const processId = "01980000-0000-7000-8000-00000000d001";
  const call = {
    id: "again",
    type: "callActivity",
    processId,
    inputs: [{ variable: "n", expression: "n - 1" }],
    outputs: [{ variable: "product", expression: "n * called.product" }],
  };
  const process = () =>
    play(
      [start, { id: "more", type: "exclusiveGateway" }, call, set("one", "product", "1"), end],
      "start>more",
      ["more>again", { condition: "n > 1" }],
      ["more>one", { isDefault: true }],
      "again>end",
      "one>end",
    );
  /** Stands for the runtime: each call is answered by an instance of the same process. */
  const factorial = (n: number): unknown => {
    const driver = process();
    const events = driver.do({ type: "start", startKind: "call", requester: null, submission: { n } });
    const called = events.find((event) => event.type === "callRequested");
    if (called !== undefined) {
      const product = Number(factorial(Number(called.variables.n)));
      driver.do({ type: "callCompleted", token: called.token, output: { product } });
    }
    expect(driver.running.status).toBe("completed");
    return driver.variables.product;
  };
  expect(factorial(5)).toBe(120);
});

const waits = (event: object) =>
  play(
    [start, task("prepare"), { id: "news", type: "intermediateCatchEvent", event }, end],
    "start>prepare>news>end",
  );

it("WCP-23 Transient Trigger: a signal reaches only who waits for it at that moment", () => {
  const driver = waits({ type: "signal", name: "weather" });
  driver.start();
  expect(Object.values(driver.running.tokens).some((token) => token.awaited !== undefined)).toBe(false);
  driver.completeTask("prepare");
  expect(driver.at("news").awaited).toEqual({ kind: "signal", name: "weather" });
  driver.do({ type: "occur", token: driver.at("news").id, payload: null });
  expect(driver.running.status).toBe("completed");
});

it("WCP-24 Persistent Trigger: a message is for who waits for its name and key, now or later", () => {
  const driver = waits({ type: "message", name: "answer", correlationKey: '"A-7"' });
  driver.start();
  driver.completeTask("prepare");
  expect(driver.at("news").awaited).toEqual({ kind: "message", name: "answer", correlationKey: "A-7" });
  driver.do({ type: "occur", token: driver.at("news").id, payload: 42 });
  expect(driver.variables.news).toBe(42);
});
