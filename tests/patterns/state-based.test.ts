import { expect, it } from "vitest";
import { end, inside, play, set, start, task } from "@/tests/support/drawn-process";
import type { InstanceDriver } from "@/tests/support/instance-driver";
import { openElements } from "./open-tasks";

const fork = { id: "fork", type: "parallelGateway" };
const join = { id: "join", type: "parallelGateway" };
const condition = (id: string, text: string) => ({
  id,
  type: "intermediateCatchEvent",
  event: { type: "conditional", condition: text },
});

it("WCP-16 Deferred Choice: what happens first decides, the other ways are withdrawn", () => {
  const driver = play(
    [
      start,
      { id: "first", type: "eventBasedGateway" },
      { id: "paid", type: "intermediateCatchEvent", event: { type: "message", name: "paid" } },
      { id: "late", type: "timer", duration: "P3D" },
      task("ship"),
      task("remind"),
      end,
    ],
    "start>first>paid>ship>end",
    "first>late>remind>end",
  );
  driver.start();
  driver.do({ type: "occur", token: driver.at("paid").id, payload: null });
  expect(driver.where()).toEqual(["ship"]);
});

const adHoc = { id: "part", type: "adHocSubProcess", ordering: "sequential" };
const begin = (driver: InstanceDriver, element: string) =>
  ({ type: "activateElement", token: driver.at("part").id, element }) as const;

it("WCP-17 Interleaved Parallel Routing: one at a time in any order that the flows inside allow", () => {
  const driver = play(
    [start, adHoc, ...inside("part", task("examine"), task("treat"), task("bill")), end],
    "start>part>end",
    "examine>treat",
  );
  driver.start();
  driver.do(begin(driver, "examine"));
  expect(driver.refusal(begin(driver, "bill")).code).toBe("notAllowed");
  driver.completeTask("examine");
  expect(openElements(driver)).toEqual(["treat"]);
  driver.completeTask("treat");
  driver.do(begin(driver, "bill"));
  driver.completeTask("bill");
  driver.do({ type: "completeAdHoc", token: driver.at("part").id });
  expect(driver.running.status).toBe("completed");
});

it("WCP-18 Milestone: a task can be done only between two points of another branch", () => {
  const driver = play(
    [
      start,
      fork,
      task("prepare"),
      set("reached", "open", "true"),
      task("process"),
      set("passed", "open", "false"),
      condition("milestone", "open = true"),
      task("change"),
      {
        id: "tooLate",
        type: "boundaryEvent",
        attachedTo: "change",
        event: { type: "conditional", condition: "open = false" },
      },
      end,
    ],
    "start>fork>prepare>reached>process>passed>end",
    "fork>milestone>change>end",
    "tooLate>end",
  );
  driver.start();
  expect(openElements(driver)).toEqual(["prepare"]);
  driver.completeTask("prepare");
  expect(openElements(driver)).toEqual(["change", "process"]);
  driver.completeTask("process");
  expect(driver.running.status).toBe("completed");
});

/** Takes the lock if it is free, in one step, so that two branches never both have it. */
const region = (name: string) => [
  condition(`free_${name}`, 'lock = "free"'),
  set(`take_${name}`, "lock", `if lock = "free" then "${name}" else lock`),
  { id: `has_${name}`, type: "exclusiveGateway" },
  task(name),
  set(`release_${name}`, "lock", '"free"'),
];
const regionFlows = (name: string): (string | [string, object])[] => [
  `fork>free_${name}>take_${name}>has_${name}`,
  [`has_${name}>${name}`, { condition: `lock = "${name}"` }],
  [`has_${name}>free_${name}`, { isDefault: true }],
  `${name}>release_${name}>join`,
];

it("WCP-39 Critical Section: two parts of a process never run at the same time", () => {
  const driver = play(
    [start, set("unlock", "lock", '"free"'), fork, ...region("one"), ...region("two"), join, end],
    "start>unlock>fork",
    ...regionFlows("one"),
    ...regionFlows("two"),
    "join>end",
  );
  driver.start();
  expect(openElements(driver)).toEqual(["one"]);
  driver.completeTask("one");
  expect(openElements(driver)).toEqual(["two"]);
  driver.completeTask("two");
  expect(driver.running.status).toBe("completed");
});

it("WCP-40 Interleaved Routing: all of them one at a time, in any order", () => {
  const driver = play(
    [
      start,
      set("zero", "done", "0"),
      { ...adHoc, completionCondition: "done = 2" },
      ...inside("part", task("weigh"), set("weighed", "done", "done + 1")),
      ...inside("part", task("measure"), set("measured", "done", "done + 1")),
      end,
    ],
    "start>zero>part>end",
    "weigh>weighed",
    "measure>measured",
  );
  driver.start();
  driver.do(begin(driver, "measure"));
  expect(driver.refusal(begin(driver, "weigh")).code).toBe("notAllowed");
  driver.completeTask("measure");
  driver.do(begin(driver, "weigh"));
  driver.completeTask("weigh");
  expect(driver.running.status).toBe("completed");
});
