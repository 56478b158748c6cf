import { describe, expect, it } from "vitest";
import { end, inside, play, set, start, task, types } from "@/tests/support/drawn-process";

const part = [
  { id: "part", type: "subProcess" },
  ...inside("part", { id: "inner", type: "startEvent" }, task("work"), { id: "out", type: "endEvent" }),
];
const partFlows = ["start>part>after>end", "inner>work>out"];

describe("a sub-process", () => {
  it("runs what is inside and goes on when nothing is left there", () => {
    const driver = play([start, ...part, task("after"), end], ...partFlows);
    driver.start();
    expect(driver.where()).toEqual(["part", "work"]);
    driver.completeTask("work");
    expect(driver.where()).toEqual(["after"]);
    driver.completeTask("after");
    expect(driver.running.status).toBe("completed");
  });

  it("is left at once by a terminate end inside, which leaves the process alone", () => {
    const elements = [
      start,
      ...part,
      ...inside(
        "part",
        { id: "both", type: "parallelGateway" },
        { id: "stop", type: "endEvent", event: { type: "terminate" } },
      ),
      task("after"),
      end,
    ];
    const driver = play(elements, "start>part>after>end", "inner>both>work>out", "both>stop");
    driver.start();
    expect(driver.where()).toEqual(["after"]);
  });
});

describe("a boundary event", () => {
  const timer = (interrupting: boolean) => ({
    id: "late",
    type: "boundaryEvent",
    attachedTo: "work",
    interrupting,
    event: { type: "timer", duration: "P1D" },
  });

  it("takes the place of the task that it interrupts", () => {
    const driver = play(
      [start, task("work"), timer(true), task("chase"), end],
      "start>work>end",
      "late>chase>end",
    );
    driver.start();
    expect(driver.where()).toEqual(["work", "late"]);
    const events = driver.do({ type: "fireTimer", token: driver.at("late").id, purpose: "wait" });
    expect(types(events)).toContain("tokensCancelled");
    expect(driver.where()).toEqual(["chase"]);
  });

  it("goes on beside the task when it interrupts nothing, once for a duration", () => {
    const driver = play(
      [start, task("work"), timer(false), task("chase"), end],
      "start>work>end",
      "late>chase>end",
    );
    driver.start();
    driver.do({ type: "fireTimer", token: driver.at("late").id, purpose: "wait" });
    expect(driver.where()).toEqual(["work", "chase"]);
    driver.completeTask("work");
    expect(driver.running.status).toBe("running");
    driver.completeTask("chase");
    expect(driver.running.status).toBe("completed");
  });

  it("stops listening when its task is done", () => {
    const driver = play(
      [start, task("work"), timer(true), task("chase"), end],
      "start>work>end",
      "late>chase>end",
    );
    driver.start();
    const listener = driver.at("late").id;
    driver.completeTask("work");
    expect(driver.running.status).toBe("completed");
    expect(driver.running.tokens).toEqual({});
    expect(driver.journal.at(-1)?.events).toContainEqual({ type: "tokensCancelled", tokens: [listener] });
  });

  it("hears a message as often as it comes, and keeps what came with it", () => {
    const note = {
      id: "note",
      type: "boundaryEvent",
      attachedTo: "work",
      interrupting: false,
      event: { type: "message", name: "note", correlationKey: "1 + 1" },
    };
    const driver = play([start, task("work"), note, task("read"), end], "start>work>end", "note>read>end");
    driver.start();
    expect(driver.at("note").awaited).toEqual({ kind: "message", name: "note", correlationKey: "2" });
    for (const payload of ["first", "second"]) {
      driver.do({ type: "occur", token: driver.at("note").id, payload });
      expect(driver.variables.note).toBe(payload);
    }
    expect(driver.where()).toEqual(["work", "note", "read", "read"]);
  });
});

describe("an error", () => {
  const call = { id: "call", type: "httpRequest", url: "https://example.com" };
  const caught = (code?: string) => ({
    id: `on_${code ?? "any"}`,
    type: "boundaryEvent",
    attachedTo: "call",
    event: { type: "error", ...(code === undefined ? {} : { code }) },
  });

  it("of a failed step goes to the boundary event that names it, before the one that takes any", () => {
    const elements = [start, call, caught(), caught("404"), task("other"), task("missing"), end];
    const flows = ["start>call>end", "on_any>other>end", "on_404>missing>end"];
    const driver = play(elements, ...flows);
    driver.start();
    driver.do({ type: "effectFailed", token: driver.at("call").id, reason: "Not found.", code: "404" });
    expect(driver.where()).toEqual(["missing"]);
    expect(driver.variables.on_404).toEqual({ code: "404", message: "Not found." });

    const another = play(elements, ...flows);
    another.start();
    another.do({ type: "effectFailed", token: another.at("call").id, reason: "No answer." });
    expect(another.where()).toEqual(["other"]);
  });

  it("stops the step for repair when nothing catches it", () => {
    const driver = play(
      [start, call, caught("404"), task("missing"), end],
      "start>call>end",
      "on_404>missing>end",
    );
    driver.start();
    driver.do({ type: "effectFailed", token: driver.at("call").id, reason: "Broken.", code: "500" });
    expect(driver.at("call").wait).toBe("incident");
    driver.do({ type: "retryIncident", token: driver.at("call").id });
    expect(driver.where()).toEqual(["call"]);
    expect(driver.at("call").wait).toBe("effect");
  });

  it("raised at an end inside a sub-process is caught on its border, and gives the rest inside up", () => {
    const elements = [
      start,
      { id: "part", type: "subProcess" },
      ...inside(
        "part",
        { id: "inner", type: "startEvent" },
        { id: "both", type: "parallelGateway" },
        task("work"),
        task("check"),
        { id: "bad", type: "endEvent", event: { type: "error", code: "rejected" } },
        { id: "out", type: "endEvent" },
      ),
      {
        id: "rejected",
        type: "boundaryEvent",
        attachedTo: "part",
        event: { type: "error", code: "rejected" },
      },
      task("revise"),
      end,
    ];
    const driver = play(
      elements,
      "start>part>end",
      "inner>both>work>out",
      "both>check>bad",
      "rejected>revise>end",
    );
    driver.start();
    driver.completeTask("check");
    expect(driver.where()).toEqual(["revise"]);
  });
});

describe("an event sub-process", () => {
  const onCancel = (interrupting: boolean) => [
    { id: "cancelled", type: "eventSubProcess" },
    ...inside(
      "cancelled",
      { id: "asked", type: "startEvent", interrupting, event: { type: "message", name: "cancel" } },
      task("undo"),
      { id: "undone", type: "endEvent" },
    ),
  ];

  it("takes the place of all that surrounds it", () => {
    const driver = play([start, task("work"), ...onCancel(true), end], "start>work>end", "asked>undo>undone");
    driver.start();
    driver.do({ type: "occur", token: driver.at("asked").id, payload: { by: "phone" } });
    expect(driver.where()).toEqual(["cancelled", "undo"]);
    expect(driver.variables.asked).toEqual({ by: "phone" });
    driver.completeTask("undo");
    expect(driver.running.status).toBe("completed");
  });

  it("runs beside it when it interrupts nothing, and keeps the process open while it runs", () => {
    const driver = play(
      [start, task("work"), ...onCancel(false), end],
      "start>work>end",
      "asked>undo>undone",
    );
    driver.start();
    driver.do({ type: "occur", token: driver.at("asked").id, payload: null });
    driver.completeTask("work");
    expect(driver.running.status).toBe("running");
    driver.completeTask("undo");
    expect(driver.running.status).toBe("completed");
    expect(driver.running.tokens).toEqual({});
  });
});

describe("an event-based gateway", () => {
  const elements = [
    start,
    { id: "first", type: "eventBasedGateway" },
    { id: "paid", type: "intermediateCatchEvent", event: { type: "message", name: "paid" } },
    { id: "late", type: "timer", duration: "P3D" },
    task("ship"),
    task("remind"),
    end,
  ];
  const flows = ["start>first>paid>ship>end", "first>late>remind>end"];

  it("goes the way of what happens first", () => {
    const driver = play(elements, ...flows);
    driver.start();
    driver.do({ type: "occur", token: driver.at("paid").id, payload: 12 });
    expect(driver.where()).toEqual(["ship"]);
    expect(driver.variables.paid).toBe(12);

    const late = play(elements, ...flows);
    late.start();
    late.do({ type: "fireTimer", token: late.at("late").id, purpose: "wait" });
    expect(late.where()).toEqual(["remind"]);
  });
});

describe("an inclusive gateway", () => {
  const elements = [
    start,
    set("count", "n", "2"),
    { id: "any", type: "inclusiveGateway" },
    task("one"),
    task("two"),
    task("three"),
    { id: "all", type: "inclusiveGateway" },
    task("after"),
    end,
  ];
  const flows: (string | [string, object])[] = [
    "start>count>any",
    ["any>one", { condition: "n >= 1" }],
    ["any>two", { condition: "n >= 2" }],
    ["any>three", { isDefault: true }],
    "one>all",
    "two>all",
    "three>all>after>end",
  ];

  it("takes each branch that is true and waits for just those", () => {
    const driver = play(elements, ...flows);
    driver.start();
    expect(driver.where()).toEqual(["one", "two"]);
    driver.completeTask("two");
    expect(driver.where()).toEqual(["one", "all"]);
    driver.completeTask("one");
    expect(driver.where()).toEqual(["after"]);
  });
});

describe("a condition", () => {
  it("is noticed when a value makes it true", () => {
    const elements = [
      start,
      { id: "both", type: "parallelGateway" },
      task("work"),
      set("raise", "level", "5"),
      { id: "high", type: "intermediateCatchEvent", event: { type: "conditional", condition: "level > 3" } },
      { id: "again", type: "parallelGateway" },
      end,
    ];
    const driver = play(elements, "start>both>work>raise>again", "both>high>again>end");
    driver.start();
    expect(driver.where()).toEqual(["work", "high"]);
    driver.completeTask("work");
    expect(driver.running.status).toBe("completed");
  });
});

describe("a link", () => {
  it("goes on where it arrives", () => {
    const elements = [
      start,
      { id: "jump", type: "intermediateThrowEvent", event: { type: "link", name: "B" } },
      { id: "land", type: "intermediateCatchEvent", event: { type: "link", name: "B" } },
      task("work"),
      end,
    ];
    const driver = play(elements, "start>jump", "land>work>end");
    driver.start();
    expect(driver.where()).toEqual(["work"]);
  });
});

describe("an escalation", () => {
  it("tells the border of the sub-process, which goes on", () => {
    const elements = [
      start,
      { id: "part", type: "subProcess" },
      ...inside(
        "part",
        { id: "inner", type: "startEvent" },
        { id: "tell", type: "intermediateThrowEvent", event: { type: "escalation", code: "late" } },
        task("work"),
        { id: "out", type: "endEvent" },
      ),
      {
        id: "told",
        type: "boundaryEvent",
        attachedTo: "part",
        interrupting: false,
        event: { type: "escalation", code: "late" },
      },
      task("look"),
      end,
    ];
    const driver = play(elements, "start>part>end", "inner>tell>work>out", "told>look>end");
    driver.start();
    expect(driver.where().toSorted()).toEqual(["look", "part", "work"]);
  });
});
