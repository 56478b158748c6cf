import { describe, expect, it } from "vitest";
import { sequence } from "@/tests/support/instance-driver";
import { drawn, simulated } from "@/tests/support/simulated";

const timer = (id: string, duration: string) => ({ id, type: "timer", duration });

describe("the clock", () => {
  it("fires timers in the order in which they are due, each at its own time", () => {
    const process = drawn(
      [
        { id: "start", type: "startEvent" },
        { id: "fork", type: "parallelGateway" },
        timer("slow", "PT3H"),
        timer("quick", "PT1H"),
        timer("again", "PT1H"),
        { id: "note", type: "setValues", assignments: [{ variable: "noted", expression: "string(now())" }] },
        { id: "join", type: "parallelGateway" },
        { id: "end", type: "endEvent" },
      ],
      [
        "start -> fork",
        "fork -> slow",
        "fork -> quick",
        "quick -> note",
        "note -> again",
        "again -> join",
        "slow -> join",
        "join -> end",
      ],
    );
    const run = simulated({ p: process });
    expect(run.do({ start: "p" }).timers).toEqual([
      { element: "quick", dueAt: "2026-01-05T10:00:00.000Z" },
      { element: "slow", dueAt: "2026-01-05T12:00:00.000Z" },
    ]);
    const after = run.do({ advance: "P1D" });
    expect(after.ended).toEqual(["quick", "note", "again", "slow", "join", "end"]);
    expect(after.variables.noted).toContain("2026-01-05T10:00:00");
    expect(after.state).toBe("completed");
  });

  it("stands at the end of the time, not at the last timer", () => {
    const run = simulated({ p: sequence(timer("one", "PT1H"), timer("two", "PT1H")) });
    expect(run.do({ start: "p" }, { advance: "PT90M" }).waiting).toEqual(["two"]);
    expect(run.do({ advance: "PT29M" }).waiting).toEqual(["two"]);
    expect(run.do({ advance: "PT1M" }).state).toBe("completed");
  });

  it("starts processes that begin with a time, again and again", () => {
    const event = { type: "timer", cycle: "R3/PT10M" };
    const elements = [
      { id: "tick", type: "startEvent", event },
      { id: "act", type: "userTask" },
      { id: "end", type: "endEvent" },
    ];
    const run = simulated({ p: drawn(elements, ["tick -> act", "act -> end"]) });
    expect(run.do({ advance: "PT9M" })).toMatchObject({
      openTasks: [],
      timers: [{ element: "tick", dueAt: "2026-01-05T09:10:00.000Z" }],
    });
    expect(run.do({ advance: "PT11M" }).openTasks).toEqual(["act", "act"]);
    expect(run.do({ advance: "P1D" })).toMatchObject({ openTasks: ["act", "act", "act"], timers: [] });
  });

  it("lets an event that interrupts nothing happen again and again beside its step", () => {
    const process = drawn(
      [
        { id: "start", type: "startEvent" },
        { id: "work", type: "userTask" },
        {
          id: "hourly",
          type: "boundaryEvent",
          attachedTo: "work",
          interrupting: false,
          event: { type: "timer", cycle: "R/PT1H" },
        },
        { id: "end", type: "endEvent" },
        { id: "told", type: "endEvent" },
      ],
      ["start -> work", "work -> end", "hourly -> told"],
    );
    const run = simulated({ p: process });
    run.do({ start: "p" });
    const after = run.do({ advance: "PT2H" });
    expect(after).toMatchObject({ openTasks: ["work"], ended: ["hourly", "told", "hourly", "told"] });
    expect(run.refusal({ advance: "P10Y" })).toContain("More than 10000 timers are due");
  });

  it("tells of reminders as such", () => {
    const run = simulated({ p: sequence({ id: "ask", type: "userTask", reminderAfter: "P1D" }) });
    const timers = [{ element: "ask", dueAt: "2026-01-06T09:00:00.000Z", purpose: "reminder" }];
    expect(run.do({ start: "p" }).timers).toEqual(timers);
    expect(run.do({ advance: "P2D" })).toMatchObject({ openTasks: ["ask"], timers: [] });
  });
});
