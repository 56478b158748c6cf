import { expect, it } from "vitest";
import { end, inside, play, type Settings, start, task } from "@/tests/support/drawn-process";
import { completeOpen, openElements } from "./open-tasks";

const fork = { id: "fork", type: "parallelGateway" };
const cancelled = (attachedTo: string): Settings => ({
  id: "cancelled",
  type: "boundaryEvent",
  attachedTo,
  event: { type: "message", name: "cancel" },
});
const each = (more: object = {}) => ({ loop: { kind: "multiInstance", collection: "3", ...more } });

it("WCP-11 Implicit Termination: the process ends when nothing is left to do", () => {
  const driver = play([start, fork, task("one"), task("two"), end], "start>fork>one>end", "fork>two>end");
  driver.start();
  driver.completeTask("one");
  expect(driver.running.status).toBe("running");
  driver.completeTask("two");
  expect(driver.running.status).toBe("completed");
});

it("WCP-19 Cancel Task: a task is withdrawn while it runs", () => {
  const driver = play([start, task("work"), cancelled("work"), end], "start>work>end", "cancelled>end");
  driver.start();
  driver.do({ type: "occur", token: driver.at("cancelled").id, payload: null });
  expect(driver.running.status).toBe("completed");
});

it("WCP-20 Cancel Case: a whole instance is ended with all that runs in it", () => {
  const driver = play([start, fork, task("one"), task("two"), end], "start>fork>one>end", "fork>two>end");
  driver.start();
  driver.do({ type: "terminate", reason: "Nobody needs it any more." });
  expect(driver.running).toMatchObject({ status: "terminated", tokens: {} });
});

it("WCP-25 Cancel Region: a part of the process is given up, the rest goes on", () => {
  const driver = play(
    [
      start,
      fork,
      task("beside"),
      { id: "part", type: "subProcess" },
      ...inside(
        "part",
        { id: "begin", type: "startEvent" },
        { ...fork, id: "both" },
        task("one"),
        task("two"),
      ),
      ...inside("part", { id: "out", type: "endEvent" }),
      cancelled("part"),
      task("after"),
      end,
    ],
    "start>fork>part>end",
    "fork>beside>end",
    "begin>both>one>out",
    "both>two>out",
    "cancelled>after>end",
  );
  driver.start();
  driver.do({ type: "occur", token: driver.at("cancelled").id, payload: null });
  expect(driver.where().toSorted()).toEqual(["after", "beside"]);
});

it("WCP-26 Cancel Multiple Instance Activity: all rounds are withdrawn", () => {
  const driver = play(
    [start, task("work", each()), cancelled("work"), task("after"), end],
    "start>work>end",
    "cancelled>after>end",
  );
  driver.start();
  completeOpen(driver, "work");
  driver.do({ type: "occur", token: driver.at("cancelled").id, payload: null });
  expect(driver.where()).toEqual(["after"]);
});

it("WCP-27 Complete Multiple Instance Activity: the rest is withdrawn and the process goes on as if all were done", () => {
  const collected = {
    output: "entry",
    outputCollection: "results",
    completionCondition: "completedCount = 1",
  };
  const driver = play([start, task("work", each(collected)), task("after"), end], "start>work>after>end");
  driver.start();
  completeOpen(driver, "work");
  expect(driver.where()).toEqual(["after"]);
  expect(driver.variables.results).toEqual([1, null, null]);
});

it("WCP-43 Explicit Termination: one end stops all that still runs", () => {
  const stop = { id: "stop", type: "endEvent", event: { type: "terminate" } };
  const driver = play(
    [start, fork, task("one"), task("two"), stop, end],
    "start>fork>one>stop",
    "fork>two>end",
  );
  driver.start();
  expect(openElements(driver)).toEqual(["one", "two"]);
  driver.completeTask("one");
  expect(driver.running.status).toBe("completed");
});
