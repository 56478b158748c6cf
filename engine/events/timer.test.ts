import { describe, expect, it } from "vitest";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { checkProcess } from "@/engine/definition/check";
import { InstanceDriver, testGroup } from "@/tests/support/instance-driver";

const task = { type: "userTask", candidates: [{ kind: "group", groupId: testGroup }] };

/** A task with a timer on its border that leads to a task of its own. */
function remindedBy(event: object, interrupting = false) {
  return ProcessDefinitionSchema.parse({
    schemaVersion: 1,
    name: "Test",
    elements: [
      { id: "start", type: "startEvent", name: "" },
      { id: "work", name: "Work", ...task },
      {
        id: "clock",
        type: "boundaryEvent",
        name: "Clock",
        attachedTo: "work",
        interrupting,
        event: { type: "timer", ...event },
      },
      { id: "remind", name: "Remind", ...task },
      { id: "end", type: "endEvent", name: "" },
    ],
    flows: [
      { id: "f1", source: "start", target: "work" },
      { id: "f2", source: "work", target: "end" },
      { id: "f3", source: "clock", target: "remind" },
      { id: "f4", source: "remind", target: "end" },
    ],
  });
}

function started(event: object, interrupting = false): InstanceDriver {
  const driver = new InstanceDriver(remindedBy(event, interrupting));
  driver.start();
  return driver;
}

/** Fires the clock at the moment it is due, or later, and gives when it is due next. */
function fire(driver: InstanceDriver, at?: string): string | undefined {
  const { id: token, timers } = driver.at("clock");
  driver.now = at ?? timers?.wait ?? driver.now;
  driver.do({ type: "fireTimer", token, purpose: "wait" });
  return dueOf(driver);
}

function dueOf(driver: InstanceDriver): string | undefined {
  return driver.where().includes("clock") ? driver.at("clock").timers?.wait : undefined;
}

describe("a timer with a cycle", () => {
  it("fires as often as its cycle says, beside the step that goes on", () => {
    const driver = started({ cycle: "R3/PT1H" });
    expect(dueOf(driver)).toBe("2026-03-02T10:00:00.000Z");
    expect(fire(driver)).toBe("2026-03-02T11:00:00.000Z");
    expect(fire(driver)).toBe("2026-03-02T12:00:00.000Z");
    expect(fire(driver)).toBeUndefined();
    expect(driver.where()).toEqual(["work", "remind", "remind", "remind"]);
  });

  it("fires once for all the times that passed unseen, and stays on its grid", () => {
    const driver = started({ cycle: "R/PT1H" });
    expect(fire(driver, "2026-03-02T13:25:00.000Z")).toBe("2026-03-02T14:00:00.000Z");
    expect(driver.where()).toEqual(["work", "clock", "remind"]);
  });

  it("reads cron by the clock of the process", () => {
    const driver = started({ cycle: "0 9 * * MON-FRI" });
    expect(dueOf(driver)).toBe("2026-03-03T08:00:00.000Z");
    driver.now = "2026-03-27T08:00:00.000Z";
    expect(fire(driver, "2026-03-27T08:00:00.000Z")).toBe("2026-03-30T07:00:00.000Z");
  });

  it("stops with its step", () => {
    const driver = started({ cycle: "R/PT1H" });
    driver.completeTask("work");
    expect(driver.running.status).toBe("completed");
  });

  it("fires once when it interrupts", () => {
    const driver = started({ cycle: "R/PT1H" }, true);
    fire(driver);
    expect(driver.where()).toEqual(["remind"]);
  });

  it("starts an event sub-process each time", () => {
    const driver = new InstanceDriver({
      schemaVersion: 1,
      name: "Test",
      elements: [
        { id: "start", type: "startEvent", name: "" },
        { id: "work", name: "Work", ...task },
        { id: "end", type: "endEvent", name: "" },
        { id: "daily", type: "eventSubProcess", name: "Daily" },
        {
          id: "clock",
          type: "startEvent",
          name: "",
          parent: "daily",
          interrupting: false,
          event: { type: "timer", cycle: "R2/P1D" },
        },
        { id: "report", name: "Report", parent: "daily", ...task },
        { id: "over", type: "endEvent", name: "", parent: "daily" },
      ],
      flows: [
        { id: "f1", source: "start", target: "work" },
        { id: "f2", source: "work", target: "end" },
        { id: "f3", source: "clock", target: "report" },
        { id: "f4", source: "report", target: "over" },
      ],
    });
    driver.start();
    expect(fire(driver)).toBe("2026-03-04T09:00:00.000Z");
    expect(fire(driver)).toBeUndefined();
    expect(driver.where()).toEqual(["work", "daily", "report", "daily", "report"]);
  });
});

it("fires a timer without a cycle once and then listens no more", () => {
  const driver = started({ duration: "PT1H" });
  expect(fire(driver)).toBeUndefined();
  expect(driver.where()).toEqual(["work", "remind"]);
});

describe("the checker", () => {
  it("says where a cycle cannot be read", () => {
    const [problem] = checkProcess(remindedBy({ cycle: "R3/10M" }), {});
    expect(problem).toMatchObject({
      severity: "error",
      code: "cycleInvalid",
      element: "clock",
      setting: "event.cycle",
    });
    expect(problem?.message).toContain('"Clock" has a cycle that cannot be read, `R3/10M`: at character 4: ');
  });

  it("warns of a cycle that interrupts, since it fires once only", () => {
    expect(checkProcess(remindedBy({ cycle: "R3/PT1H" }, true), {})).toEqual([
      expect.objectContaining({ severity: "warning", code: "cycleInterrupts", element: "clock" }),
    ]);
    expect(checkProcess(remindedBy({ cycle: "R3/PT1H" }), {})).toEqual([]);
  });
});
