import { describe, expect, it } from "vitest";
import type { Repair } from "@/contracts/repair";
import { InstanceDriver, sequence, testGroup } from "@/tests/support/instance-driver";

const candidates = [{ kind: "group", groupId: testGroup }];
const task = (id: string, more: object = {}) => ({ id, name: id, type: "userTask", candidates, ...more });
const call = (id: string) => ({ id, name: id, type: "httpRequest", url: "https://erp.example/{{ order }}" });

function repair(driver: InstanceDriver, what: Repair) {
  return driver.do({ type: "repair", repair: what, reason: "It has to go on." });
}

function refused(driver: InstanceDriver, what: Repair) {
  return driver.refusal({ type: "repair", repair: what, reason: "It has to go on." }).message;
}

function definition(elements: object[], flows: [string, string, object?][]) {
  return {
    schemaVersion: 1,
    name: "Test",
    elements: elements.map((element) => ({ name: "", ...element })),
    flows: flows.map(([source, target, more], index) => ({ id: `f${index}`, source, target, ...more })),
  };
}

describe("retry", () => {
  it("tries again with other data", () => {
    const driver = new InstanceDriver(sequence(call("order_it")));
    driver.start();
    driver.do({ type: "effectFailed", token: driver.at("order_it").id, reason: "404." });
    const events = repair(driver, {
      action: "retry",
      token: driver.at("order_it").id,
      values: { order: "7" },
    });
    expect(events.map(({ type }) => type)).toEqual([
      "repaired",
      "variablesChanged",
      "incidentResolved",
      "effectRequested",
    ]);
    expect(events.at(-1)).toMatchObject({ request: { url: "https://erp.example/7" } });
  });

  it("refuses what has not failed and values that cannot be", () => {
    const driver = new InstanceDriver(sequence(task("look")));
    driver.start();
    const token = driver.at("look").id;
    expect(refused(driver, { action: "retry", token })).toBe('"look" has not failed.');
    expect(refused(driver, { action: "retry", token: 99 })).toBe("The request no longer stands here.");
    expect(refused(driver, { action: "changeVariables", values: { if: 1 } })).toContain("reserved word");
  });

  it("goes on with a loop where it was", () => {
    const loop = { kind: "standard", condition: "if stop = true then false else true", maximum: 2 };
    const driver = new InstanceDriver(sequence(task("again", { loop })));
    driver.start({});
    driver.do({ type: "completeTask", ...by(driver, 1), outcome: null, comment: null, submission: {} });
    driver.do({ type: "completeTask", ...by(driver, 2), outcome: null, comment: null, submission: {} });
    expect(driver.at("again").wait).toBe("incident");
    const values = { stop: true };
    repair(driver, { action: "retry", token: driver.at("again").id, values });
    expect(driver.running.status).toBe("completed");
  });
});

/** The task of a loop's round. */
function by(driver: InstanceDriver, round: number) {
  const found = Object.entries(driver.running.tokens).find(([, token]) => token.round === round - 1);
  if (found === undefined) throw new Error(`There is no round ${round}.`);
  return { token: Number(found[0]), memberId: "01980000-0000-7000-8000-00000000a001" };
}

describe("skip", () => {
  it("takes a task as done with an outcome, and gives its task up", () => {
    const outcomes = [{ value: "yes", label: "Approve" }];
    const driver = new InstanceDriver(sequence(task("approve", { outcomes }), task("pay")));
    driver.start();
    const { id } = driver.at("approve");
    expect(refused(driver, { action: "skip", token: id })).toContain('"Approve"');
    const events = repair(driver, { action: "skip", token: id, outcome: "yes", values: { amount: 3 } });
    expect(events).toContainEqual({ type: "tokensCancelled", tokens: [id] });
    expect(driver.where()).toEqual(["pay"]);
    expect(driver.variables).toMatchObject({
      amount: 3,
      approve: { outcome: "yes", comment: "It has to go on." },
    });
  });

  it("asks for the way after a decision that could not be made", () => {
    const driver = new InstanceDriver(
      definition(
        [
          { id: "start", type: "startEvent" },
          { id: "decide", type: "exclusiveGateway" },
          task("left"),
          task("right"),
          { id: "end", type: "endEvent" },
        ],
        [
          ["start", "decide"],
          ["decide", "left", { condition: "amount > 1" }],
          ["decide", "right", { condition: "amount < 0" }],
          ["left", "end"],
          ["right", "end"],
        ],
      ),
    );
    driver.start();
    const token = driver.at("decide").id;
    expect(refused(driver, { action: "skip", token })).toContain("which way");
    repair(driver, { action: "skip", token, flow: "f2" });
    expect(driver.where()).toEqual(["right"]);
  });

  it("goes on at a join without the branch that never comes", () => {
    const driver = new InstanceDriver(parallel());
    driver.start();
    repair(driver, { action: "move", token: driver.at("left").id, element: "after" });
    driver.completeTask("right");
    expect(driver.where().sort()).toEqual(["after", "join"]);
    repair(driver, { action: "skip", token: driver.at("join").id });
    expect(driver.where()).toEqual(["after", "after"]);
  });

  it("ends one round of a loop and keeps the others", () => {
    const loop = {
      kind: "multiInstance",
      collection: "[1, 2]",
      output: "item_done",
      outputCollection: "all",
    };
    const driver = new InstanceDriver(sequence(task("each", { loop }), task("after")));
    driver.start();
    repair(driver, { action: "skip", token: by(driver, 2).token, values: { item_done: 5 } });
    repair(driver, { action: "skip", token: by(driver, 1).token, values: { item_done: 4 } });
    expect(driver.where()).toEqual(["after"]);
    expect(driver.variables.all).toEqual([4, 5]);
  });

  it("ends a whole sub-process with all that runs and listens there", () => {
    const driver = new InstanceDriver(nested());
    driver.start();
    repair(driver, { action: "skip", token: driver.at("sub").id });
    expect(driver.where()).toEqual(["after"]);
  });

  it("stops a listener, and lets an event after an event-based gateway count as happened", () => {
    const driver = new InstanceDriver(nested());
    driver.start();
    repair(driver, { action: "skip", token: driver.at("late").id });
    expect(driver.where().sort()).toEqual(["first", "sub"]);
    const choice = new InstanceDriver(
      definition(
        [
          { id: "start", type: "startEvent" },
          { id: "wait", type: "eventBasedGateway" },
          { id: "paid", type: "intermediateCatchEvent", event: { type: "message", name: "paid" } },
          { id: "late", type: "timer", duration: "P1D" },
          { id: "end", type: "endEvent" },
        ],
        [
          ["start", "wait"],
          ["wait", "paid"],
          ["wait", "late"],
          ["paid", "end"],
          ["late", "end"],
        ],
      ),
    );
    choice.start();
    expect(refused(choice, { action: "skip", token: choice.at("wait").id })).toContain("first event");
    repair(choice, { action: "skip", token: choice.at("paid").id });
    expect(choice.running.status).toBe("completed");
  });
});

describe("move and start again", () => {
  it("moves within a scope and nowhere else", () => {
    const driver = new InstanceDriver(nested());
    driver.start();
    const first = driver.at("first").id;
    expect(refused(driver, { action: "move", token: first, element: "after" })).toContain("same sub-process");
    expect(refused(driver, { action: "move", token: driver.at("late").id, element: "after" })).toContain(
      "listens",
    );
    expect(refused(driver, { action: "move", token: driver.at("sub").id, element: "late" })).toContain(
      "sits on",
    );
    repair(driver, { action: "move", token: first, element: "second" });
    expect(driver.where().sort()).toEqual(["late", "second", "sub"]);
    repair(driver, { action: "move", token: driver.at("sub").id, element: "after" });
    expect(driver.where()).toEqual(["after"]);
    expect(driver.completeTask("after").at(-1)?.type).toBe("instanceCompleted");
  });

  it("gives up everything in the scope, and only there", () => {
    const driver = new InstanceDriver(nested());
    driver.start();
    driver.completeTask("first");
    repair(driver, { action: "restart", element: "first" });
    expect(driver.where().sort()).toEqual(["first", "late", "sub"]);
    repair(driver, { action: "restart", element: "sub" });
    expect(driver.where().sort()).toEqual(["first", "late", "sub"]);
    repair(driver, { action: "move", token: driver.at("sub").id, element: "after" });
    expect(refused(driver, { action: "restart", element: "first" })).toContain("is not running");
  });

  it("starts again before a split without leaving a branch behind", () => {
    const driver = new InstanceDriver(parallel());
    driver.start();
    driver.completeTask("left");
    repair(driver, { action: "restart", element: "split" });
    driver.completeTask("left");
    driver.completeTask("right");
    expect(driver.where()).toEqual(["after"]);
  });

  it("lets event sub-processes listen again after one that had stopped all else", () => {
    const driver = new InstanceDriver(
      definition(
        [
          { id: "start", type: "startEvent" },
          task("work"),
          { id: "end", type: "endEvent" },
          { id: "stop", type: "eventSubProcess" },
          { id: "stopped", type: "startEvent", parent: "stop", event: { type: "message", name: "stop" } },
          task("clear", { parent: "stop" }),
          { id: "cleared", type: "endEvent", parent: "stop" },
        ],
        [
          ["start", "work"],
          ["work", "end"],
          ["stopped", "clear"],
          ["clear", "cleared"],
        ],
      ),
    );
    driver.start();
    driver.do({ type: "occur", token: driver.at("stopped").id, payload: null });
    expect(driver.where().sort()).toEqual(["clear", "stop"]);
    repair(driver, { action: "move", token: driver.at("stop").id, element: "work" });
    expect(driver.where().sort()).toEqual(["stopped", "work"]);
    driver.completeTask("work");
    expect(driver.running.status).toBe("completed");
  });
});

it("refuses every repair of a request that has ended", () => {
  const driver = new InstanceDriver(sequence(task("look")));
  driver.start();
  driver.completeTask("look");
  expect(refused(driver, { action: "restart", element: "look" })).toContain("cannot change any more");
});

function parallel() {
  return definition(
    [
      { id: "start", type: "startEvent" },
      { id: "split", type: "parallelGateway" },
      task("left"),
      task("right"),
      { id: "join", type: "parallelGateway" },
      task("after"),
      { id: "end", type: "endEvent" },
    ],
    [
      ["start", "split"],
      ["split", "left"],
      ["split", "right"],
      ["left", "join"],
      ["right", "join"],
      ["join", "after"],
      ["after", "end"],
    ],
  );
}

function nested() {
  return definition(
    [
      { id: "start", type: "startEvent" },
      { id: "sub", type: "subProcess" },
      { id: "late", type: "boundaryEvent", attachedTo: "sub", event: { type: "timer", duration: "P1D" } },
      { id: "begin", type: "startEvent", parent: "sub" },
      task("first", { parent: "sub" }),
      task("second", { parent: "sub" }),
      { id: "finish", type: "endEvent", parent: "sub" },
      task("after"),
      { id: "end", type: "endEvent" },
    ],
    [
      ["start", "sub"],
      ["sub", "after"],
      ["late", "end"],
      ["begin", "first"],
      ["first", "second"],
      ["second", "finish"],
      ["after", "end"],
    ],
  );
}
