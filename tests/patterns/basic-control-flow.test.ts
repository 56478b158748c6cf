import { expect, it } from "vitest";
import { end, play, set, start, task } from "@/tests/support/drawn-process";
import { openElements } from "./open-tasks";

const fork = { id: "fork", type: "parallelGateway" };
const join = { id: "join", type: "parallelGateway" };
const decide = { id: "decide", type: "exclusiveGateway" };
const merge = { id: "merge", type: "exclusiveGateway" };

it("WCP-1 Sequence: a step begins when the one before it is done", () => {
  const driver = play([start, task("first"), task("second"), end], "start>first>second>end");
  driver.start();
  expect(openElements(driver)).toEqual(["first"]);
  driver.completeTask("first");
  expect(openElements(driver)).toEqual(["second"]);
});

it("WCP-2 Parallel Split: all branches run at the same time", () => {
  const driver = play([start, fork, task("one"), task("two"), end], "start>fork>one>end", "fork>two>end");
  driver.start();
  expect(openElements(driver)).toEqual(["one", "two"]);
});

it("WCP-3 Synchronization: what follows waits for all branches", () => {
  const driver = play(
    [start, fork, task("one"), task("two"), join, task("after"), end],
    "start>fork>one>join>after>end",
    "fork>two>join",
  );
  driver.start();
  driver.completeTask("two");
  expect(openElements(driver)).toEqual(["one"]);
  driver.completeTask("one");
  expect(openElements(driver)).toEqual(["after"]);
});

it("WCP-4 Exclusive Choice: exactly one branch is taken", () => {
  const driver = play(
    [start, set("begin", "amount", "700"), decide, task("large"), task("medium"), task("small"), end],
    "start>begin>decide",
    ["decide>large", { condition: "amount > 1000" }],
    ["decide>medium", { condition: "amount > 500" }],
    ["decide>small", { isDefault: true }],
    "large>end",
    "medium>end",
    "small>end",
  );
  driver.start();
  expect(openElements(driver)).toEqual(["medium"]);
});

it("WCP-5 Simple Merge: branches come together without waiting", () => {
  const driver = play(
    [start, decide, task("one"), task("two"), merge, task("after"), end],
    "start>decide",
    ["decide>one", { condition: "false" }],
    ["decide>two", { isDefault: true }],
    "one>merge",
    "two>merge>after>end",
  );
  driver.start();
  driver.completeTask("two");
  expect(openElements(driver)).toEqual(["after"]);
});
