import { expect, it } from "vitest";
import { end, inside, play, type Settings, set, start, task } from "@/tests/support/drawn-process";
import type { InstanceDriver } from "@/tests/support/instance-driver";
import { completeOpen, openElements, openTasks } from "./open-tasks";

const each = (collection: string, more: object = {}) => ({ kind: "multiInstance", collection, ...more });
const border = (id: string, interrupting: boolean, event: object): Settings => ({
  id,
  type: "boundaryEvent",
  attachedTo: "part",
  interrupting,
  event,
});

it("WCP-12 Multiple Instances without Synchronization: a loop spawns them and goes on", () => {
  const driver = play(
    [
      start,
      set("begin", "n", "0"),
      set("count", "n", "n + 1"),
      { id: "spawn", type: "parallelGateway" },
      task("work"),
      { id: "more", type: "exclusiveGateway" },
      task("after"),
      end,
    ],
    "start>begin>count>spawn>work>end",
    "spawn>more",
    ["more>count", { condition: "n < 3" }],
    ["more>after", { isDefault: true }],
    "after>end",
  );
  driver.start();
  expect(openElements(driver)).toEqual(["after", "work", "work", "work"]);
});

function tasksFor(collection: string, more: object = {}): InstanceDriver {
  const driver = play(
    [
      start,
      set("begin", "reviewers", '["Ana", "Ben"]'),
      task("work", { loop: each(collection, more) }),
      task("after"),
      end,
    ],
    "start>begin>work>after>end",
  );
  driver.start();
  return driver;
}

it("WCP-13 Multiple Instances with a Priori Design-Time Knowledge: as many as the drawing says", () => {
  const driver = tasksFor("3");
  expect(openTasks(driver, "work")).toHaveLength(3);
  for (const _ of [1, 2, 3]) completeOpen(driver, "work");
  expect(openElements(driver)).toEqual(["after"]);
});

it("WCP-14 Multiple Instances with a Priori Run-Time Knowledge: one for each item of a list", () => {
  const driver = tasksFor("reviewers");
  expect(openTasks(driver, "work")).toHaveLength(2);
  completeOpen(driver, "work");
  completeOpen(driver, "work");
  expect(openElements(driver)).toEqual(["after"]);
});

/** A sub-process to which a message adds another task at any time; each is counted when it is done. */
const growing = [
  set("zero", "done", "0"),
  { id: "part", type: "subProcess" },
  ...inside(
    "part",
    { id: "begin", type: "startEvent" },
    task("first"),
    set("countFirst", "done", "done + 1"),
    { id: "out", type: "endEvent" },
    { id: "adding", type: "eventSubProcess" },
  ),
  ...inside(
    "adding",
    { id: "add", type: "startEvent", interrupting: false, event: { type: "message", name: "another" } },
    task("another"),
    set("count", "done", "done + 1"),
  ),
];
const addAnother = (driver: InstanceDriver) =>
  driver.do({ type: "occur", token: driver.at("add").id, payload: null });

it("WCP-15 Multiple Instances without a Priori Run-Time Knowledge: more begin while the others run", () => {
  const driver = play(
    [start, ...growing, ...inside("adding", { id: "added", type: "endEvent" }), task("after"), end],
    "start>zero>part>after>end",
    "begin>first>countFirst>out",
    "add>another>count>added",
  );
  driver.start();
  addAnother(driver);
  addAnother(driver);
  expect(openElements(driver)).toEqual(["another", "another", "first"]);
  driver.completeTask("first");
  driver.completeTask("another");
  addAnother(driver);
  driver.completeTask("another");
  expect(openElements(driver)).toEqual(["another"]);
  driver.completeTask("another");
  expect(openElements(driver)).toEqual(["after"]);
  expect(driver.variables.done).toBe(4);
});

it("WCP-34 Static Partial Join for Multiple Instances: goes on after two of three, the third ends by itself", () => {
  const driver = play(
    [
      start,
      set("zero", "done", "0"),
      { id: "part", type: "subProcess", loop: each("3") },
      ...inside("part", { id: "begin", type: "startEvent" }, task("work"), {
        id: "tell",
        type: "endEvent",
        event: { type: "escalation", code: "done" },
      }),
      border("told", false, { type: "escalation", code: "done" }),
      set("count", "done", "done + 1"),
      { id: "enough", type: "exclusiveGateway" },
      task("after"),
      end,
    ],
    "start>zero>part>end",
    "begin>work>tell",
    "told>count>enough",
    ["enough>after", { condition: "done = 2" }],
    ["enough>end", { isDefault: true }],
    "after>end",
  );
  driver.start();
  completeOpen(driver, "work");
  expect(openElements(driver)).toEqual(["work", "work"]);
  completeOpen(driver, "work");
  expect(openElements(driver)).toEqual(["after", "work"]);
  completeOpen(driver, "work");
  expect(openElements(driver)).toEqual(["after"]);
});

it("WCP-35 Cancelling Partial Join for Multiple Instances: two of three go on, the third is given up", () => {
  const driver = tasksFor("3", { completionCondition: "completedCount = 2" });
  completeOpen(driver, "work");
  completeOpen(driver, "work");
  expect(driver.where()).toEqual(["after"]);
});

it("WCP-36 Dynamic Partial Join for Multiple Instances: enough of a growing number go on", () => {
  const driver = play(
    [
      start,
      ...growing,
      ...inside(
        "adding",
        { id: "enough", type: "exclusiveGateway" },
        { id: "full", type: "endEvent", event: { type: "escalation", code: "enough" } },
        { id: "added", type: "endEvent" },
      ),
      border("told", true, { type: "escalation", code: "enough" }),
      task("after"),
      end,
    ],
    "start>zero>part>end",
    "begin>first>countFirst>out",
    "add>another>count>enough",
    ["enough>full", { condition: "done >= 2" }],
    ["enough>added", { isDefault: true }],
    "told>after>end",
  );
  driver.start();
  for (const _ of [1, 2, 3]) addAnother(driver);
  driver.completeTask("another");
  expect(openElements(driver)).toEqual(["another", "another", "first"]);
  driver.completeTask("another");
  expect(driver.where()).toEqual(["after"]);
});
