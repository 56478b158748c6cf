import { describe, expect, it } from "vitest";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { checkProcess } from "@/engine/definition/check";
import { variablesAt } from "@/engine/instance/token-tree";
import { end, inside, play, type Settings, set, start, task } from "@/tests/support/drawn-process";
import type { InstanceDriver } from "@/tests/support/instance-driver";

const trip = (more: object = {}): Settings => ({ id: "trip", type: "transaction", name: "Trip", ...more });
const cancelled: Settings = {
  id: "cancelled",
  type: "boundaryEvent",
  attachedTo: "trip",
  event: { type: "cancel" },
};
const cancel: Settings = { id: "cancel", type: "endEvent", event: { type: "cancel" } };
const begin = set("begin", "log", '""');

/** A step that adds its letter to the log, and the step that undoes it with a capital. */
const logged = (letter: string): Settings[] => [
  set(letter, "log", `log + "${letter}"`),
  { id: `on_${letter}`, type: "boundaryEvent", attachedTo: letter, event: { type: "compensation" } },
  set(`un_${letter}`, "log", `log + "${letter.toUpperCase()}"`),
];
const undoes = (...letters: string[]) => letters.map((letter) => `on_${letter}>un_${letter}`);
const within = (...elements: Settings[]) => inside("trip", { id: "inner", type: "startEvent" }, ...elements);

function played(elements: Settings[], ...flows: Parameters<typeof play>[1][]): InstanceDriver {
  const driver = play([start, begin, ...elements, end], ...flows);
  driver.start();
  return driver;
}

describe("a transaction", () => {
  const after = [set("yes", "log", 'log + "+"'), set("no", "log", 'log + "-"')];
  const flows = ["start>begin>trip>yes>end", "cancelled>no>end", ...undoes("a", "b")];

  it("that is done goes on as a sub-process does", () => {
    const driver = played(
      [
        trip(),
        ...within(...logged("a"), ...logged("b"), { id: "out", type: "endEvent" }),
        cancelled,
        ...after,
      ],
      ...flows,
      "inner>a>b>out",
    );
    expect(driver.variables.log).toBe("ab+");
  });

  it("that is cancelled is undone and goes on at its cancel event", () => {
    const driver = played(
      [trip(), ...within(...logged("a"), ...logged("b"), cancel), cancelled, ...after],
      ...flows,
      "inner>a>b>cancel",
    );
    expect(driver.variables.log).toBe("abBA-");
    expect(driver.running).toMatchObject({ status: "completed", tokens: {} });
  });

  it("gives up what runs in it, its timers included, before it is undone", () => {
    const late: Settings = {
      id: "late",
      type: "boundaryEvent",
      attachedTo: "trip",
      event: { type: "timer", duration: "PT1H" },
    };
    const undoTask = { ...task("un_a"), parent: "trip" };
    const [a, onA] = logged("a");
    if (a === undefined || onA === undefined) throw new Error("No step.");
    const driver = played(
      [
        trip(),
        ...within(a, onA, { id: "fork", type: "parallelGateway" }, task("hotel"), task("decide"), cancel),
        undoTask,
        cancelled,
        late,
        ...after,
      ],
      "start>begin>trip>yes>end",
      "cancelled>no>end",
      "late>end",
      "on_a>un_a",
      "inner>a>fork>hotel>cancel",
      "fork>decide>cancel",
    );
    expect(driver.where()).toEqual(["trip", "late", "hotel", "decide"]);
    driver.completeTask("decide");
    expect(driver.where()).toEqual(["trip", "cancel", "un_a"]);
    driver.completeTask("un_a");
    expect(driver.variables.log).toBe("a-");
  });

  it("undoes also what was done in a sub-process that still runs", () => {
    const nested = inside("part", { id: "deep", type: "startEvent" }, ...logged("b"), task("work"), {
      id: "over",
      type: "endEvent",
    });
    const driver = played(
      [
        trip(),
        ...within(...logged("a"), { id: "fork", type: "parallelGateway" }, task("decide"), cancel),
        { id: "part", type: "subProcess", parent: "trip" },
        { id: "out", type: "endEvent", parent: "trip" },
        ...nested,
        cancelled,
        ...after,
      ],
      ...flows,
      "inner>a>fork>decide>cancel",
      "fork>part>out",
      "deep>b>work>over",
    );
    driver.completeTask("decide");
    expect(driver.variables.log).toBe("abBA-");
  });

  it("can be cancelled from its event sub-process", () => {
    const driver = played(
      [
        trip(),
        ...within(...logged("a"), { id: "raise", type: "endEvent", event: { type: "error", code: "no" } }),
        { id: "oops", type: "eventSubProcess", parent: "trip" },
        ...inside(
          "oops",
          { id: "failed", type: "startEvent", event: { type: "error", code: "no" } },
          set("note", "log", 'log + "!"'),
          cancel,
        ),
        cancelled,
        ...after,
      ],
      "start>begin>trip>yes>end",
      "cancelled>no>end",
      ...undoes("a"),
      "inner>a>raise",
      "failed>note>cancel",
    );
    expect(driver.variables.log).toBe("a!A-");
  });

  it("is left as it stands by an error that nothing inside catches", () => {
    const hazard: Settings = {
      id: "hazard",
      type: "boundaryEvent",
      attachedTo: "trip",
      event: { type: "error", code: "no" },
    };
    const driver = played(
      [
        trip(),
        ...within(...logged("a"), { id: "raise", type: "endEvent", event: { type: "error", code: "no" } }),
        hazard,
        set("later", "log", 'log + "h"'),
      ],
      "start>begin>trip>end",
      "hazard>later>end",
      ...undoes("a"),
      "inner>a>raise",
    );
    expect(driver.variables.log).toBe("ah");
  });

  it("that was done can be undone with what surrounds it", () => {
    const driver = played(
      [
        trip(),
        ...within(...logged("a"), { id: "out", type: "endEvent" }),
        { id: "undo", type: "intermediateThrowEvent", event: { type: "compensation" } },
      ],
      "start>begin>trip>undo>end",
      ...undoes("a"),
      "inner>a>out",
    );
    expect(driver.variables.log).toBe("aA");
  });

  it("undoes all its rounds when one of them cancels", () => {
    const loop = { kind: "multiInstance", collection: '["x", "y", "z"]' };
    const [, onA] = logged("a");
    if (onA === undefined) throw new Error("No step.");
    const driver = played(
      [
        trip({ loop }),
        ...within(
          set("a", "mine", "entry"),
          onA,
          task("un_a"),
          task("ask"),
          { id: "fine", type: "exclusiveGateway" },
          cancel,
          { id: "out", type: "endEvent" },
        ),
        cancelled,
        set("no", "log", 'log + "-"'),
      ],
      "start>begin>trip>end",
      "cancelled>no>end",
      "on_a>un_a",
      "inner>a>ask>fine",
      ["fine>cancel", { condition: 'entry = "y"' }],
      ["fine>out", { isDefault: true }],
    );
    driver.completeTask("ask");
    expect(driver.where().filter((element) => element === "ask")).toHaveLength(2);
    driver.completeTask("ask");
    const undone = ["x", "z", "y"].map(() => {
      const { mine } = variablesAt(driver.running, driver.at("un_a"));
      driver.completeTask("un_a");
      return mine;
    });
    expect(undone).toEqual(["x", "z", "y"]);
    expect(driver.variables.log).toBe("-");
    expect(driver.running.status).toBe("completed");
  });
});

describe("the checker", () => {
  function problems(elements: Settings[], ...flows: [string, string][]): string[] {
    const definition = ProcessDefinitionSchema.parse({
      schemaVersion: 1,
      name: "Test",
      elements: [start, ...elements].map((element) => ({ name: "", ...element })),
      flows: flows.map(([source, target], index) => ({ id: `f${index}`, source, target })),
    });
    return checkProcess(definition, {}).map(({ code }) => code);
  }
  const simple = [trip(), ...within(cancel), end];
  const straight: [string, string][] = [
    ["start", "trip"],
    ["trip", "end"],
    ["inner", "cancel"],
  ];

  it.each([
    [
      "a cancel end outside a transaction",
      problems([{ ...cancel }], ["start", "cancel"]),
      "cancelOutsideTransaction",
    ],
    ["a cancel that nothing catches", problems(simple, ...straight), "cancelUncaught"],
    [
      "two cancel events on one border",
      problems(
        [...simple, cancelled, { ...cancelled, id: "twice" }],
        ...straight,
        ["cancelled", "end"],
        ["twice", "end"],
      ),
      "severalCancels",
    ],
    [
      "a cancel event on the border of a task",
      problems(
        [task("work"), { ...cancelled, attachedTo: "work" }, end],
        ["start", "work"],
        ["work", "end"],
        ["cancelled", "end"],
      ),
      "cancelWithoutTransaction",
    ],
    ["no start inside", problems([trip(), end], ["start", "trip"], ["trip", "end"]), "startMissing"],
  ])("finds %s", (_, found, code) => {
    expect(found).toContain(code);
  });

  it("finds nothing wrong with a cancel that is caught", () => {
    expect(problems([...simple, cancelled], ...straight, ["cancelled", "end"])).toEqual([]);
  });
});
