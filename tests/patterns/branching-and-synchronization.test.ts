import { expect, it } from "vitest";
import { end, inside, play, type Settings, set, start, task } from "@/tests/support/drawn-process";
import { openElements, openTasks } from "./open-tasks";

const fork = { id: "fork", type: "parallelGateway" };
const join = { id: "join", type: "parallelGateway" };
const merge = { id: "merge", type: "exclusiveGateway" };
const any = { id: "any", type: "inclusiveGateway" };
const all = { id: "all", type: "inclusiveGateway" };

/** Several branches of which those whose number is not above `n` are taken. */
const choice = (n: number, ...after: (string | [string, object])[]): (string | [string, object])[] => [
  "start>count>any",
  ["any>one", { condition: `${n} >= 1` }],
  ["any>two", { condition: `${n} >= 2` }],
  ["any>three", { isDefault: true }],
  ...after,
];
const branches = [start, set("count", "n", "2"), any, task("one"), task("two"), task("three")];

it("WCP-6 Multi-Choice: each branch whose condition holds is taken", () => {
  const driver = play([...branches, end], ...choice(2, "one>end", "two>end", "three>end"));
  driver.start();
  expect(openElements(driver)).toEqual(["one", "two"]);
  const gatewayless = play(
    [start, set("count", "n", "2"), task("one"), task("two"), task("three"), end],
    "start>count",
    ["count>one", { condition: "n >= 1" }],
    ["count>two", { condition: "n >= 2" }],
    ["count>three", { isDefault: true }],
    "one>end",
    "two>end",
    "three>end",
  );
  gatewayless.start();
  expect(openElements(gatewayless)).toEqual(["one", "two"]);
});

it("WCP-7 Structured Synchronizing Merge: what follows waits for just the branches that were taken", () => {
  const driver = play(
    [...branches, all, task("after"), end],
    ...choice(2, "one>all", "two>all", "three>all>after>end"),
  );
  driver.start();
  driver.completeTask("one");
  expect(openElements(driver)).toEqual(["two"]);
  driver.completeTask("two");
  expect(openElements(driver)).toEqual(["after"]);
});

it("WCP-8 Multi-Merge: what follows runs once for each branch that comes", () => {
  const driver = play(
    [start, fork, task("one"), task("two"), merge, task("after"), end],
    "start>fork>one>merge>after>end",
    "fork>two>merge",
  );
  driver.start();
  driver.completeTask("one");
  driver.completeTask("two");
  expect(openElements(driver)).toEqual(["after", "after"]);
});

/** Branches in a sub-process that count themselves; the one that makes the number full ends at `full`. */
const counted = (full: Settings): Settings[] => [
  set("zero", "n", "0"),
  { id: "part", type: "subProcess" },
  ...inside(
    "part",
    { id: "begin", type: "startEvent" },
    fork,
    task("one"),
    task("two"),
    task("three"),
    merge,
    set("count", "n", "n + 1"),
    { id: "enough", type: "exclusiveGateway" },
    full,
    { id: "out", type: "endEvent" },
  ),
];
const countedFlows = (needed: number): (string | [string, object])[] => [
  "begin>fork>one>merge>count>enough",
  "fork>two>merge",
  "fork>three>merge",
  ["enough>full", { condition: `n = ${needed}` }],
  ["enough>out", { isDefault: true }],
];
const tell: Settings = { id: "full", type: "endEvent", event: { type: "escalation", code: "enough" } };
const stop: Settings = { id: "full", type: "endEvent", event: { type: "terminate" } };
const told: Settings = {
  id: "told",
  type: "boundaryEvent",
  attachedTo: "part",
  interrupting: false,
  event: { type: "escalation", code: "enough" },
};

function partialJoin(needed: number) {
  const driver = play(
    [start, ...counted(tell), told, task("after"), end],
    "start>zero>part>end",
    "told>after>end",
    ...countedFlows(needed),
  );
  driver.start();
  return driver;
}

it("WCP-9 Structured Discriminator: the first branch goes on, the others end by themselves", () => {
  const driver = partialJoin(1);
  driver.completeTask("two");
  expect(openElements(driver)).toEqual(["after", "one", "three"]);
  driver.completeTask("one");
  driver.completeTask("three");
  expect(openElements(driver)).toEqual(["after"]);
});

it("WCP-30 Structured Partial Join: goes on when two of three are done, the third ends by itself", () => {
  const driver = partialJoin(2);
  driver.completeTask("one");
  expect(openElements(driver)).toEqual(["three", "two"]);
  driver.completeTask("three");
  expect(openElements(driver)).toEqual(["after", "two"]);
  driver.completeTask("two");
  expect(openElements(driver)).toEqual(["after"]);
});

function cancellingJoin(needed: number) {
  const driver = play(
    [start, ...counted(stop), task("after"), end],
    "start>zero>part>after>end",
    ...countedFlows(needed),
  );
  driver.start();
  return driver;
}

it("WCP-29 Cancelling Discriminator: the first branch goes on and the others are given up", () => {
  const driver = cancellingJoin(1);
  driver.completeTask("three");
  expect(driver.where()).toEqual(["after"]);
});

it("WCP-32 Cancelling Partial Join: two of three go on and the third is given up", () => {
  const driver = cancellingJoin(2);
  driver.completeTask("three");
  expect(openElements(driver)).toEqual(["one", "two"]);
  driver.completeTask("one");
  expect(driver.where()).toEqual(["after"]);
});

it("WCP-33 Generalised AND-Join: branches that come several times are paired off", () => {
  const driver = play(
    [start, fork, task("one"), task("two"), task("slow"), merge, join, task("after"), end],
    "start>fork>one>merge>join>after>end",
    "fork>two>merge",
    "fork>slow>join",
    "fork>join",
  );
  driver.start();
  driver.completeTask("one");
  driver.completeTask("two");
  expect(openElements(driver)).toEqual(["slow"]);
  driver.completeTask("slow");
  expect(openElements(driver)).toEqual(["after"]);
  expect(driver.at("join").wait).toBe("join");
});

it("WCP-37 Acyclic Synchronizing Merge: knows from what can still come which branches to wait for", () => {
  const driver = play(
    [...branches, { id: "skip", type: "exclusiveGateway" }, all, task("after"), end],
    ...choice(
      2,
      "one>skip",
      "two>all",
      "three>all>after>end",
      ["skip>all", { condition: "false" }],
      ["skip>end", { isDefault: true }],
    ),
  );
  driver.start();
  driver.completeTask("two");
  expect(openElements(driver)).toEqual(["one"]);
  driver.completeTask("one");
  expect(openElements(driver)).toEqual(["after"]);
});

it("WCP-38 General Synchronizing Merge: waits for a branch that goes round as long as it can still come", () => {
  const again = { id: "again", type: "exclusiveGateway" };
  const driver = play(
    [...branches, merge, set("round", "n", "n - 1"), again, all, task("after"), end],
    "start>count>any",
    ["any>merge", { condition: "n >= 1" }],
    ["any>two", { condition: "n >= 2" }],
    ["any>three", { isDefault: true }],
    "merge>one>round>again",
    ["again>merge", { condition: "n > 0" }],
    ["again>all", { isDefault: true }],
    "two>all",
    "three>all>after>end",
  );
  driver.start();
  driver.completeTask("two");
  driver.completeTask("one");
  expect(openElements(driver)).toEqual(["one"]);
  driver.completeTask("one");
  expect(openElements(driver)).toEqual(["after"]);
});

it("WCP-41 Thread Merge: as many tokens of one branch as wanted become one", () => {
  const driver = play(
    [
      start,
      set("zero", "n", "0"),
      fork,
      merge,
      task("work"),
      set("count", "n", "n + 1"),
      { id: "enough", type: "exclusiveGateway" },
      task("after"),
      end,
    ],
    "start>zero>fork>merge>work>count>enough",
    "fork>merge",
    "fork>merge",
    ["enough>after", { condition: "n = 3" }],
    ["enough>end", { isDefault: true }],
    "after>end",
  );
  driver.start();
  driver.completeTask("work");
  driver.completeTask("work");
  expect(openElements(driver)).toEqual(["work"]);
  driver.completeTask("work");
  expect(openElements(driver)).toEqual(["after"]);
});

it("WCP-42 Thread Split: one token becomes several on the same branch", () => {
  const driver = play(
    [start, fork, merge, task("work"), end],
    "start>fork>merge>work>end",
    "fork>merge",
    "fork>merge",
  );
  driver.start();
  expect(openTasks(driver, "work")).toHaveLength(3);
});
