import { describe, expect, it } from "vitest";
import { end, play, set, start, task, types } from "@/tests/support/drawn-process";

const outcomes = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];
const ask = task("ask", { outcomes });
const ways: (string | [string, object])[] = [
  "start>ask",
  ["ask>pay", { condition: 'ask.outcome = "yes"' }],
  ["ask>book", { condition: 'ask.outcome = "yes" and n > 1' }],
  "pay>end",
  "book>end",
];
const asked = () => [start, set("count", "n", "2"), ask, task("pay"), task("book"), end];
const counted = ["start>count>ask", ...ways.slice(1)];

describe("flows out of an activity", () => {
  it("are all taken when none has a condition", () => {
    const driver = play([start, ask, task("pay"), task("book"), end], "start>ask>pay>end", "ask>book>end");
    driver.start();
    driver.completeTask("ask", "yes");
    expect(driver.where()).toEqual(["pay", "book"]);
  });

  it("are taken where their condition holds, which sees the activity's own result", () => {
    const driver = play(asked(), ...counted);
    driver.start();
    driver.completeTask("ask", "yes");
    expect(driver.where()).toEqual(["pay", "book"]);
  });

  it("lead along the default when no condition holds, and never else", () => {
    const flows = [...counted, ["ask>drop", { isDefault: true }] as [string, object], "drop>end"];
    const driver = play([...asked(), task("drop")], ...flows);
    driver.start();
    driver.completeTask("ask", "no");
    expect(driver.where()).toEqual(["drop"]);
    const other = play([...asked(), task("drop")], ...flows);
    other.start();
    other.completeTask("ask", "yes");
    expect(other.where()).toEqual(["pay", "book"]);
  });

  it("are taken without a condition whatever the others do", () => {
    const driver = play([...asked(), task("tell")], ...counted, "ask>tell>end");
    driver.start();
    driver.completeTask("ask", "no");
    expect(driver.where()).toEqual(["tell"]);
  });

  it("are chosen once, after the last round of a loop", () => {
    const looped = task("ask", {
      loop: { kind: "multiInstance", collection: "[1, 2]", output: "entry", outputCollection: "all" },
    });
    const driver = play(
      [start, looped, task("pay"), task("drop"), end],
      "start>ask",
      ["ask>pay", { condition: "count(all) = 2" }],
      ["ask>drop", { isDefault: true }],
      "pay>end",
      "drop>end",
    );
    driver.start();
    for (const round of [0, 1]) {
      const token = Object.entries(driver.running.tokens).find(([, at]) => at.round === round)?.[0];
      const work = { outcome: null, comment: null, submission: {} };
      driver.do({ type: "completeTask", token: Number(token), memberId: "m", ...work });
    }
    expect(driver.where()).toEqual(["pay"]);
  });
});

describe("no way on", () => {
  const stopped = () => {
    const driver = play(asked(), ...counted);
    driver.start();
    return { driver, events: driver.completeTask("ask", "no") };
  };

  it("stops after the activity, which is not done again when that is repaired", () => {
    const { driver, events } = stopped();
    expect(types(events)).toEqual(["taskCompleted", "elementHeld", "incidentRaised"]);
    expect(driver.at("ask")).toMatchObject({ wait: "incident", held: { outcome: "no" } });
    const { id } = driver.at("ask");
    driver.do({ type: "retryIncident", token: id });
    expect(driver.at("ask").wait).toBe("incident");
    const changed = { ask: { outcome: "yes" }, n: 1 };
    driver.do({ type: "repair", repair: { action: "retry", token: id, values: changed }, reason: "Typo." });
    expect(driver.where()).toEqual(["pay"]);
  });

  it("is found by a person, who says which flow to take", () => {
    const { driver } = stopped();
    const { id } = driver.at("ask");
    const skip = { type: "repair", reason: "Agreed by phone." } as const;
    expect(driver.refusal({ ...skip, repair: { action: "skip", token: id } }).message).toBe(
      'Say which way to go after "Task".',
    );
    const flow = driver.graph.nodes.get("ask")?.outgoing[1]?.id;
    const events = driver.do({
      ...skip,
      repair: { action: "skip", token: id, ...(flow === undefined ? {} : { flow }) },
    });
    expect(driver.where()).toEqual(["book"]);
    expect(events).toContainEqual({ type: "elementCompleted", token: id, element: "ask", outcome: "no" });
  });

  it("ends what listens at the border: the activity is done", () => {
    const timer = { type: "timer", duration: "P1D" };
    const late = { id: "due", type: "boundaryEvent", attachedTo: "ask", event: timer };
    const driver = play([...asked(), late, task("late")], ...counted, "due>late>end");
    driver.start();
    expect(driver.where()).toContain("due");
    driver.completeTask("ask", "no");
    expect(driver.where()).toEqual(["ask"]);
    driver.do({ type: "retryIncident", token: driver.at("ask").id });
    expect(driver.where()).toEqual(["ask"]);
  });

  it("is left by a condition that cannot be evaluated, default or not", () => {
    const driver = play(
      [start, ask, task("pay"), task("drop"), end],
      "start>ask",
      ["ask>pay", { condition: "count(for i in 1..10000000 return i) > 0" }],
      ["ask>drop", { isDefault: true }],
      "pay>end",
      "drop>end",
    );
    driver.start();
    expect(types(driver.completeTask("ask", "no"))).toContain("elementHeld");
    expect(driver.at("ask").incident).toContain("could not evaluate the condition");
  });
});
