import { expect, it } from "vitest";
import { end, inside, play, type Settings, set, start, task } from "@/tests/support/drawn-process";

const undo: Settings = { id: "undo", type: "intermediateThrowEvent", event: { type: "compensation" } };
const on: Settings = {
  id: "on",
  type: "boundaryEvent",
  attachedTo: "book",
  event: { type: "compensation" },
};

it("undoes from an event sub-process beside the flow what the flow has done", () => {
  const message = { type: "message", name: "stop" };
  const driver = play(
    [
      start,
      set("book", "booked", "true"),
      on,
      set("cancel", "booked", "false"),
      task("work"),
      end,
      { id: "beside", type: "eventSubProcess" },
      ...inside("beside", { id: "stop", type: "startEvent", event: message, interrupting: false }, undo, {
        id: "over",
        type: "endEvent",
      }),
    ],
    "start>book>work>end",
    "on>cancel",
    "stop>undo>over",
  );
  driver.start();
  expect(driver.variables.booked).toBe(true);
  driver.do({ type: "occur", token: driver.at("stop").id, payload: null });
  expect(driver.variables.booked).toBe(false);
  driver.completeTask("work");
  expect(driver.running).toMatchObject({ status: "completed", tokens: {} });
});

it("stops undoing with the sub-process around it, and gives nothing back", () => {
  const late: Settings = {
    id: "late",
    type: "boundaryEvent",
    attachedTo: "part",
    event: { type: "timer", duration: "PT1H" },
  };
  const driver = play(
    [
      start,
      { id: "part", type: "subProcess" },
      ...inside("part", { id: "inner", type: "startEvent" }, task("book"), on, task("cancel"), undo, {
        id: "out",
        type: "endEvent",
      }),
      late,
      { ...undo, id: "again" },
      task("after"),
      end,
    ],
    "start>part>end",
    "inner>book>undo>out",
    "on>cancel",
    "late>again>after>end",
  );
  driver.start();
  driver.completeTask("book");
  expect(driver.where()).toEqual(["part", "late", "undo", "cancel"]);
  driver.do({ type: "fireTimer", token: driver.at("late").id, purpose: "wait" });
  expect(driver.where()).toEqual(["after"]);
});
