import { describe, expect, it } from "vitest";
import { end, inside, play, type Settings, set, start, task } from "@/tests/support/drawn-process";
import type { InstanceDriver } from "@/tests/support/instance-driver";

const undo = (id: string, attachedTo: string): Settings => ({
  id,
  type: "boundaryEvent",
  attachedTo,
  event: { type: "compensation" },
});
const undoAll: Settings = { id: "undo", type: "intermediateThrowEvent", event: { type: "compensation" } };
const endUndoing: Settings = { id: "undo", type: "endEvent", event: { type: "compensation" } };

/** A step that adds its letter to the log, and the step that undoes it with a capital. */
const logged = (letter: string, more: object = {}) => [
  set(letter, "log", `log + "${letter}"`, more),
  undo(`on_${letter}`, letter),
  set(`un_${letter}`, "log", `log + "${letter.toUpperCase()}"`),
];
const begin = set("begin", "log", '""');
const undoes = (...letters: string[]) => letters.map((letter) => `on_${letter}>un_${letter}`);

function played(elements: Settings[], ...flows: string[]): InstanceDriver {
  const driver = play([start, begin, ...elements, end], ...flows);
  driver.start();
  return driver;
}

describe("compensation", () => {
  it("undoes what is done, the last first, before it goes on", () => {
    const driver = played(
      [...logged("a"), ...logged("b"), undoAll, set("last", "log", 'log + "."')],
      "start>begin>a>b>undo>last>end",
      ...undoes("a", "b"),
    );
    expect(driver.variables.log).toBe("abBA.");
    expect(driver.running).toMatchObject({ status: "completed", tokens: {} });
    expect(driver.running.undoable).toBeUndefined();
  });

  it("waits for each handler before the next one", () => {
    const driver = played(
      [task("a"), undo("on_a", "a"), task("un_a"), task("b"), undo("on_b", "b"), task("un_b"), undoAll],
      "start>begin>a>b>undo>end",
      ...undoes("a", "b"),
    );
    driver.completeTask("a");
    driver.completeTask("b");
    expect(driver.where()).toEqual(["undo", "un_b"]);
    driver.completeTask("un_b");
    expect(driver.where()).toEqual(["undo", "un_a"]);
    driver.completeTask("un_a");
    expect(driver.running.status).toBe("completed");
  });

  it("undoes only the activity that it names, as often as that was done", () => {
    const again: Settings = { id: "again", type: "exclusiveGateway" };
    const elements = [...logged("a"), ...logged("b"), { id: "join", type: "exclusiveGateway" }, again];
    const only = { ...undoAll, event: { type: "compensation", activity: "a" } };
    const driver = play(
      [start, begin, ...elements, only, end],
      "start>begin>join>a>b>again",
      ["again>join", { condition: "string length(log) < 4" }],
      ["again>undo", { isDefault: true }],
      "undo>end",
      ...undoes("a", "b"),
    );
    driver.start();
    expect(driver.variables.log).toBe("ababAA");
  });

  it("undoes nothing twice, and nothing that was not done", () => {
    const driver = played(
      [...logged("a"), ...logged("b"), undoAll, { ...undoAll, id: "more" }, task("wait")],
      "start>begin>a>undo>more>wait>b>end",
      ...undoes("a", "b"),
    );
    expect(driver.variables.log).toBe("aA");
    expect(driver.where()).toEqual(["wait"]);
  });

  it("can be thrown by an end", () => {
    const driver = played([...logged("a"), endUndoing], "start>begin>a>undo", "a>end", ...undoes("a"));
    expect(driver.variables.log).toBe("aA");
    expect(driver.running.status).toBe("completed");
  });

  it("leaves running branches alone", () => {
    const driver = played(
      [...logged("a"), { id: "fork", type: "parallelGateway" }, task("work"), undoAll],
      "start>begin>a>fork>undo>end",
      "fork>work>end",
      ...undoes("a"),
    );
    expect(driver.variables.log).toBe("aA");
    expect(driver.where()).toEqual(["work"]);
  });

  it("stops where a handler fails, and goes on after repair", () => {
    const cancel: Settings = { id: "un_b", type: "httpRequest", url: "https://erp.example/" };
    const driver = played(
      [...logged("a"), task("b"), undo("on_b", "b"), cancel, undoAll],
      "start>begin>a>b>undo>end",
      ...undoes("a", "b"),
    );
    driver.completeTask("b");
    const { id: token } = driver.at("un_b");
    driver.do({ type: "effectFailed", token, reason: "No answer." });
    expect(driver.at("un_b").incident).toBeDefined();
    expect(driver.variables.log).toBe("a");
    driver.do({ type: "retryIncident", token });
    driver.do({ type: "effectSucceeded", token, result: null });
    expect(driver.variables.log).toBe("aA");
    expect(driver.running.status).toBe("completed");
  });
});

describe("a handler", () => {
  it("can be done in rounds and be a sub-process", () => {
    const loop = { kind: "standard", condition: "loopCounter < 2" };
    const driver = played(
      [
        set("a", "log", 'log + "a"'),
        undo("on_a", "a"),
        { id: "back", type: "subProcess", loop },
        ...inside("back", { id: "inner", type: "startEvent" }, ...logged("b"), {
          id: "out",
          type: "endEvent",
        }),
        undoAll,
        { ...undoAll, id: "more" },
      ],
      "start>begin>a>undo>more>end",
      "on_a>back",
      "inner>b>out",
      ...undoes("b"),
    );
    expect(driver.variables.log).toBe("abb");
    expect(driver.running.status).toBe("completed");
  });

  it("that raises an error is given up with its thrower by what catches it", () => {
    const raise = { id: "raise", type: "endEvent", event: { type: "error", code: "no" } };
    const driver = played(
      [
        { id: "part", type: "subProcess" },
        ...inside(
          "part",
          { id: "inner", type: "startEvent" },
          ...logged("a"),
          undo("on_b", "b"),
          set("b", "x", "1"),
        ),
        ...inside("part", { id: "back", type: "subProcess" }, undoAll, { id: "out", type: "endEvent" }),
        ...inside("back", { id: "deep", type: "startEvent" }, raise),
        { id: "stop", type: "boundaryEvent", attachedTo: "part", event: { type: "error", code: "no" } },
        set("later", "log", 'log + "!"'),
      ],
      "start>begin>part>end",
      "inner>a>b>undo>out",
      "on_b>back",
      "deep>raise",
      "stop>later>end",
      ...undoes("a"),
    );
    expect(driver.variables.log).toBe("a!");
    expect(driver.running).toMatchObject({ status: "completed", tokens: {} });
  });

  it("runs once though two branches throw at the same time", () => {
    const driver = played(
      [
        task("a"),
        undo("on_a", "a"),
        task("un_a"),
        { id: "fork", type: "parallelGateway" },
        { id: "join", type: "parallelGateway" },
        undoAll,
        { ...undoAll, id: "more" },
      ],
      "start>begin>a>fork>undo>join>end",
      "fork>more>join",
      "on_a>un_a",
    );
    driver.completeTask("a");
    expect(driver.where()).toEqual(["undo", "un_a", "join"]);
    driver.completeTask("un_a");
    expect(driver.running.status).toBe("completed");
  });
});

describe("what is done inside a sub-process", () => {
  const part = (more: object = {}): Settings => ({ id: "part", type: "subProcess", ...more });
  const parts = (...elements: Settings[]) =>
    inside("part", { id: "inner", type: "startEvent" }, ...elements, { id: "out", type: "endEvent" });

  it("is undone when the sub-process is", () => {
    const driver = played(
      [...logged("a"), part(), ...parts(...logged("b"), ...logged("c")), ...logged("d"), undoAll],
      "start>begin>a>part>d>undo>end",
      "inner>b>c>out",
      ...undoes("a", "b", "c", "d"),
    );
    expect(driver.variables.log).toBe("abcdDCBA");
  });

  it("is left to the handler of the sub-process, when it has one", () => {
    const driver = played(
      [
        part(),
        ...parts(...logged("b")),
        undo("on_part", "part"),
        set("un_part", "log", 'log + "P"'),
        undoAll,
      ],
      "start>begin>part>undo>end",
      "inner>b>out",
      "on_part>un_part",
      ...undoes("b"),
    );
    expect(driver.variables.log).toBe("bP");
  });

  it("can be undone from there", () => {
    const driver = played(
      [...logged("a"), part(), ...parts(...logged("b"), ...logged("c"), undoAll)],
      "start>begin>a>part>end",
      "inner>b>c>undo>out",
      ...undoes("a", "b", "c"),
    );
    expect(driver.variables.log).toBe("abcCB");
  });

  it("can be undone by its event sub-process, which may undo the rest first", () => {
    const handler = inside(
      "back",
      { id: "undone", type: "startEvent", event: { type: "compensation" } },
      set("mine", "log", 'log + "<"'),
      { ...undoAll, id: "rest" },
      set("done", "log", 'log + ">"'),
      { id: "over", type: "endEvent" },
    );
    const driver = played(
      [
        part(),
        ...parts(...logged("b"), ...logged("c"), { id: "back", type: "eventSubProcess" }),
        ...handler,
        undoAll,
      ],
      "start>begin>part>undo>end",
      "inner>b>c>out",
      "undone>mine>rest>done>over",
      ...undoes("b", "c"),
    );
    expect(driver.variables.log).toBe("bc<CB>");
    expect(driver.running.status).toBe("completed");
  });

  it("is undone by the event sub-process that catches an error there", () => {
    const catching = inside(
      "oops",
      { id: "failed", type: "startEvent", event: { type: "error", code: "no" } },
      undoAll,
      { id: "over", type: "endEvent" },
    );
    const driver = played(
      [
        ...logged("a"),
        part(),
        ...inside("part", { id: "inner", type: "startEvent" }, ...logged("b"), {
          id: "raise",
          type: "endEvent",
          event: { type: "error", code: "no" },
        }),
        { id: "oops", type: "eventSubProcess", parent: "part" },
        ...catching,
      ],
      "start>begin>a>part>end",
      "inner>b>raise",
      "failed>undo>over",
      ...undoes("a", "b"),
    );
    expect(driver.variables.log).toBe("abB");
  });

  it("is forgotten when the sub-process does not come to its end", () => {
    const stop: Settings = {
      id: "stop",
      type: "boundaryEvent",
      attachedTo: "part",
      event: { type: "error", code: "no" },
    };
    const driver = played(
      [
        part(),
        ...inside("part", { id: "inner", type: "startEvent" }, ...logged("b"), {
          id: "raise",
          type: "endEvent",
          event: { type: "error", code: "no" },
        }),
        stop,
        undoAll,
      ],
      "start>begin>part>undo>end",
      "inner>b>raise",
      "stop>undo",
      ...undoes("b"),
    );
    expect(driver.variables.log).toBe("b");
  });
});

describe("the rounds of a loop", () => {
  it("are undone one by one, the last first, each with the values it had", () => {
    const loop = { kind: "multiInstance", mode: "sequential", collection: '["x", "y", "z"]' };
    const driver = played(
      [
        set("a", "booked", 'entry + "1"', { loop }),
        undo("on_a", "a"),
        set("un_a", "log", 'log + booked + "-" + entry + " "'),
        undoAll,
      ],
      "start>begin>a>undo>end",
      ...undoes("a"),
    );
    expect(driver.variables.log).toBe("z1-z y1-y x1-x ");
  });

  it("bring the values of their round to what was done inside", () => {
    const loop = { kind: "multiInstance", collection: '["x", "y"]' };
    const driver = played(
      [
        { id: "part", type: "subProcess", loop },
        ...inside(
          "part",
          { id: "inner", type: "startEvent" },
          set("a", "mine", "entry"),
          undo("on_a", "a"),
          set("un_a", "log", "log + mine"),
          { id: "out", type: "endEvent" },
        ),
        undoAll,
      ],
      "start>begin>part>undo>end",
      "inner>a>out",
      ...undoes("a"),
    );
    expect(driver.variables.log).toBe("yx");
  });
});
