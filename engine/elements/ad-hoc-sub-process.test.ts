import { describe, expect, it } from "vitest";
import { ElementSchema, ProcessDefinitionSchema } from "@/contracts/process";
import { startableIn } from "@/engine/definition/ad-hoc";
import { checkProcess } from "@/engine/definition/check";
import { end, inside, play, type Settings, set, start, task } from "@/tests/support/drawn-process";
import type { InstanceDriver } from "@/tests/support/instance-driver";
import { describeWait } from "./describe-wait";

const care = (more: object = {}): Settings => ({
  id: "care",
  type: "adHocSubProcess",
  name: "Care",
  ...more,
});
const steps = inside("care", task("call"), task("visit"), set("note", "notes", "notes + 1"));

function started(settings: object = {}, ...flows: string[]): InstanceDriver {
  const driver = play(
    [start, set("begin", "notes", "0"), care(settings), ...steps, task("after"), end],
    "start>begin>care>after>end",
    ...flows,
  );
  driver.start();
  return driver;
}

const activate = (driver: InstanceDriver, element: string) =>
  ({ type: "activateElement", token: driver.at("care").id, element }) as const;
const complete = (driver: InstanceDriver) =>
  ({ type: "completeAdHoc", token: driver.at("care").id }) as const;

describe("an ad-hoc sub-process", () => {
  it("waits for people to start its steps, in any order and again", () => {
    const driver = started();
    expect(driver.where()).toEqual(["care"]);
    for (const element of ["visit", "call", "visit"]) driver.do(activate(driver, element));
    expect(driver.where()).toEqual(["care", "visit", "call", "visit"]);
    driver.completeTask("visit");
    driver.completeTask("call");
    driver.completeTask("visit");
    expect(driver.where()).toEqual(["care"]);
  });

  it("is done when somebody says so, which gives up what still runs", () => {
    const driver = started();
    driver.do(activate(driver, "call"));
    driver.do(complete(driver));
    expect(driver.where()).toEqual(["after"]);
  });

  it("can be done without any of its steps", () => {
    const driver = started();
    driver.do(complete(driver));
    expect(driver.where()).toEqual(["after"]);
  });

  it("lets what runs come to its end, but nothing new begin, when it gives up nothing", () => {
    const driver = started({ cancelRemaining: false });
    driver.do(activate(driver, "call"));
    driver.do(activate(driver, "visit"));
    driver.do(complete(driver));
    expect(driver.refusal(activate(driver, "call"))).toMatchObject({
      code: "notAllowed",
      message: '"Care" is coming to its end: nothing new can begin there.',
    });
    driver.completeTask("call");
    expect(driver.where()).toEqual(["care", "visit"]);
    driver.completeTask("visit");
    expect(driver.where()).toEqual(["after"]);
  });

  it("is done when its condition holds after a step", () => {
    const driver = started({ completionCondition: "notes >= 2" });
    driver.do(activate(driver, "call"));
    driver.do(activate(driver, "note"));
    expect(driver.where()).toEqual(["care", "call"]);
    expect(driver.refusal(complete(driver)).message).toBe('"Care" is done as soon as `notes >= 2` holds.');
    driver.do(activate(driver, "note"));
    expect(driver.where()).toEqual(["after"]);
  });

  it("does not look at its condition before the first step", () => {
    const driver = started({ completionCondition: "notes = 0" });
    expect(driver.where()).toEqual(["care"]);
    driver.do(activate(driver, "call"));
    driver.completeTask("call");
    expect(driver.where()).toEqual(["after"]);
  });

  it("does one step at a time, with what follows it, when it is sequential", () => {
    const driver = started({ ordering: "sequential" }, "call>visit");
    driver.do(activate(driver, "call"));
    const refusal = 'In "Care" one step is done at a time: finish it first.';
    expect(driver.refusal(activate(driver, "note")).message).toBe(refusal);
    driver.completeTask("call");
    expect(driver.where()).toEqual(["care", "visit"]);
    expect(driver.refusal(activate(driver, "note")).message).toBe(refusal);
    driver.completeTask("visit");
    driver.do(activate(driver, "note"));
    expect(driver.variables.notes).toBe(1);
  });

  it("starts nothing that a flow leads to, that stands elsewhere, or that is no step", () => {
    const driver = started({}, "call>visit");
    for (const element of ["visit", "after", "nothing"]) {
      expect(driver.refusal(activate(driver, element))).toMatchObject({
        code: "notAllowed",
        element: "care",
      });
    }
    driver.do(complete(driver));
    expect(
      driver.refusal({ type: "activateElement", token: driver.at("after").id, element: "call" }).code,
    ).toBe("notWaiting");
  });

  it("stops for repair when its condition fails, and looks again after it", () => {
    const driver = play(
      [
        start,
        set("begin", "notes", "0"),
        care({ completionCondition: "if notes = 1 then [1..2] else notes > 1" }),
        ...steps,
        ...inside("care", set("more", "notes", "notes + 1")),
        task("after"),
        end,
      ],
      "start>begin>care>after>end",
      "call>more",
    );
    driver.start();
    driver.do(activate(driver, "call"));
    driver.do(activate(driver, "note"));
    const { id: token, incident } = driver.at("care");
    expect(incident).toMatch(/could not evaluate the condition/);
    expect(driver.refusal(activate(driver, "visit")).code).toBe("notWaiting");
    driver.do({ type: "retryIncident", token });
    expect(driver.at("care").wait).toBe("incident");
    driver.completeTask("call");
    expect(driver.where()).toEqual(["care"]);
    driver.do({ type: "retryIncident", token });
    expect(driver.where()).toEqual(["after"]);
  });

  it("is given up with what runs inside when its time is over", () => {
    const late: Settings = {
      id: "late",
      type: "boundaryEvent",
      attachedTo: "care",
      event: { type: "timer", duration: "P1D" },
    };
    const driver = play(
      [start, care(), ...steps, late, task("after"), end],
      "start>care>after>end",
      "late>end",
    );
    driver.start();
    driver.do(activate(driver, "call"));
    driver.do({ type: "fireTimer", token: driver.at("late").id, purpose: "wait" });
    expect(driver.running.status).toBe("completed");
  });

  it("is started in the rounds of a loop, each by itself", () => {
    const loop = { kind: "multiInstance", collection: '["a", "b"]' };
    const driver = started({ loop });
    const [body, first, second] = Object.keys(driver.running.tokens).map(Number);
    expect(driver.refusal({ type: "completeAdHoc", token: body ?? 0 }).code).toBe("notAllowed");
    driver.do({ type: "activateElement", token: second ?? 0, element: "call" });
    driver.do({ type: "completeAdHoc", token: first ?? 0 });
    expect(driver.where()).toEqual(["care", "care", "call"]);
    driver.do({ type: "completeAdHoc", token: second ?? 0 });
    expect(driver.where()).toEqual(["after"]);
  });

  it("has its steps undone like those of any sub-process", () => {
    const driver = play(
      [
        start,
        set("begin", "log", '""'),
        care(),
        ...inside(
          "care",
          set("a", "log", 'log + "a"'),
          { id: "on_a", type: "boundaryEvent", attachedTo: "a", event: { type: "compensation" } },
          set("un_a", "log", 'log + "A"'),
        ),
        { id: "undo", type: "endEvent", event: { type: "compensation" } },
      ],
      "start>begin>care>undo",
      "on_a>un_a",
    );
    driver.start();
    driver.do(activate(driver, "a"));
    driver.do(activate(driver, "a"));
    driver.do(complete(driver));
    expect(driver.variables.log).toBe("aaAA");
  });
});

it("tells what can be started", () => {
  const elements = [care(), ...steps].map((element) => ElementSchema.parse({ name: "", ...element }));
  const definition = ProcessDefinitionSchema.parse({
    schemaVersion: 1,
    name: "",
    elements,
    flows: [{ id: "f1", source: "call", target: "note" }],
  });
  const names = {
    member: () => undefined,
    group: () => undefined,
    startable: (id: string) => startableIn(definition, id).map((step) => step.id),
  };
  const [element] = elements;
  if (element === undefined) throw new Error("No element.");
  const token = { element: "care", via: null, enteredAt: "2026-03-02T09:00:00.000Z", wait: "scope" as const };
  expect(describeWait(token, element, names)).toBe(
    'Somebody can start "call" or "visit" in "Care", or say that it is done',
  );
});

describe("the checker", () => {
  function problems(elements: Settings[], ...flows: [string, string][]): string[] {
    const definition = ProcessDefinitionSchema.parse({
      schemaVersion: 1,
      name: "Test",
      elements: [start, care(), ...elements, end].map((element) => ({ name: "", ...element })),
      flows: [["start", "care"], ["care", "end"], ...flows].map(([source, target], index) => ({
        id: `f${index}`,
        source,
        target,
      })),
    });
    return checkProcess(definition, {}).map(({ code }) => code);
  }

  it("wants no start and no end inside", () => {
    expect(problems(inside("care", task("call"), task("visit")), ["call", "visit"])).toEqual([]);
    expect(problems(inside("care", task("call"), { ...end, id: "over" }), ["call", "over"])).toContain(
      "eventInAdHoc",
    );
  });

  it("finds nothing to start, and what is never reached", () => {
    expect(problems([])).toContain("nothingToStart");
    const gateway = { id: "which", type: "exclusiveGateway" };
    expect(problems(inside("care", task("call"), gateway, task("visit")), ["which", "visit"])).toContain(
      "unreachable",
    );
  });
});
