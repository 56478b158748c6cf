import { describe, expect, it } from "vitest";
import type { ProcessDefinition } from "@/contracts/process";
import { appendAfter } from "./append-after";
import { connect, connectRefusal, possibleTargets, redirectFlow } from "./connect";
import { createElement } from "./create-element";
import { duplicateElement } from "./duplicate-element";
import { historyReducer, startHistory } from "./history";
import { insertOnFlow } from "./insert-on-flow";
import { insertStep } from "./insert-step";
import { moveElement } from "./move-element";
import { newStep } from "./new-step";
import { removeElement } from "./remove-element";
import { updateElement, updateFlow } from "./update-element";

/** start -> ask -> end */
const simple: ProcessDefinition = {
  schemaVersion: 1,
  name: "Test",
  elements: [
    createElement("startEvent", "start"),
    createElement("userTask", "ask"),
    createElement("endEvent", "end"),
  ],
  flows: [
    { id: "f1", source: "start", target: "ask" },
    { id: "f2", source: "ask", target: "end", name: "done" },
  ],
};

/** start -> choose -> (yes | no) -> end */
const branching: ProcessDefinition = {
  ...simple,
  elements: [
    createElement("startEvent", "start"),
    createElement("exclusiveGateway", "choose"),
    createElement("userTask", "yes"),
    createElement("userTask", "no"),
    createElement("endEvent", "end"),
  ],
  flows: [
    { id: "f1", source: "start", target: "choose" },
    { id: "f2", source: "choose", target: "yes", condition: "x" },
    { id: "f3", source: "choose", target: "no", isDefault: true },
    { id: "f4", source: "yes", target: "end" },
    { id: "f5", source: "no", target: "end" },
  ],
};

const ways = (definition: ProcessDefinition) =>
  definition.flows.map(({ source, target }) => `${source}>${target}`).sort();

describe("insertOnFlow", () => {
  it("puts the step in between and leaves the flow's name at its source", () => {
    const result = insertOnFlow(simple, "f2", newStep("email", simple));
    expect(ways(result)).toEqual(["ask>email1", "email1>end", "start>ask"]);
    expect(result.flows.find((flow) => flow.source === "ask")).toMatchObject({ id: "f2", name: "done" });
    expect(ways(simple)).toEqual(["ask>end", "start>ask"]);
  });

  it("makes the way on from a new decision its default branch", () => {
    const result = insertOnFlow(simple, "f2", newStep("exclusiveGateway", simple));
    expect(result.flows.find((flow) => flow.source === "decision1")?.isDefault).toBe(true);
  });

  it("brings parallel work together again", () => {
    const result = insertOnFlow(simple, "f2", newStep("parallelGateway", simple));
    expect(ways(result)).toEqual(["ask>parallel1", "parallel1>parallel2", "parallel2>end", "start>ask"]);
  });

  it("moves what a person has placed to the right of a hand-placed source, and nothing else", () => {
    const placed = moveElement(moveElement(simple, "ask", { x: 0, y: 0 }), "end", { x: 400, y: 0 });
    const { positions } = insertOnFlow(
      { ...placed, positions: { ...placed.positions, start: { x: -200, y: 0 } } },
      "f2",
      [createElement("userTask", "check")],
    );
    expect(positions?.start).toEqual({ x: -200, y: 0 });
    expect(positions?.ask).toEqual({ x: 0, y: 0 });
    expect(positions?.end?.x).toBeGreaterThan(400);
    expect(positions?.check?.x).toBeGreaterThan(232);
  });
});

describe("appendAfter", () => {
  it("goes in between where there is one way out, and becomes a branch after a gateway", () => {
    expect(ways(appendAfter(simple, "ask", [createElement("timer", "wait")]))).toContain("wait>end");
    const grown = appendAfter(branching, "choose", [createElement("userTask", "maybe")]);
    expect(ways(grown)).toEqual(
      expect.arrayContaining(["choose>maybe", "maybe>end", "choose>yes", "choose>no"]),
    );
  });

  it("brings a parallel branch back to the join, not into the step beside it", () => {
    const forked = insertOnFlow(simple, "f2", newStep("parallelGateway", simple));
    const flow = forked.flows.find(({ source }) => source === "parallel1")?.id ?? "";
    const one = insertOnFlow(forked, flow, [createElement("userTask", "first")]);
    const two = appendAfter(one, "parallel1", [createElement("userTask", "second")]);
    expect(ways(two)).toEqual(expect.arrayContaining(["first>parallel2", "second>parallel2"]));
    expect(ways(two)).not.toContain("second>first");
  });

  it("lets an end be an end", () => {
    const grown = appendAfter(branching, "choose", [createElement("endEvent", "stop")]);
    expect(grown.flows.filter((flow) => flow.source === "stop")).toEqual([]);
  });
});

describe("removeElement", () => {
  it("heals the way, also into several branches", () => {
    expect(ways(removeElement(simple, "ask"))).toEqual(["start>end"]);
    expect(ways(removeElement(branching, "yes"))).toEqual([
      "choose>end",
      "choose>no",
      "no>end",
      "start>choose",
    ]);
  });

  it("goes on along the default branch when a decision goes", () => {
    expect(ways(removeElement(branching, "choose"))).toEqual(["no>end", "start>no", "yes>end"]);
  });

  it("makes no flow from an element to itself when a loop loses its step", () => {
    const loop = connect(insertOnFlow(simple, "f2", [createElement("userTask", "redo")]), "redo", "ask");
    const healed = removeElement(
      { ...loop, flows: loop.flows.filter((flow) => flow.target !== "end") },
      "redo",
    );
    expect(ways(healed)).toEqual(["start>ask"]);
  });
});

describe("connect", () => {
  it.each([
    ["ask", "ask", /itself/],
    ["end", "ask", /after an end/],
    ["ask", "start", /back to the start/],
    ["start", "ask", /already/],
    ["ask", "gone", /no longer/],
  ])("refuses %s to %s and says why", (source, target, reason) => {
    expect(connectRefusal(simple, source, target)).toMatch(reason);
    expect(connect(simple, source, target)).toBe(simple);
  });

  it("leads back for a loop, and elsewhere", () => {
    expect(ways(connect(branching, "no", "choose"))).toContain("no>choose");
    expect(ways(redirectFlow(branching, "f5", "choose"))).not.toContain("no>end");
  });
});

describe("sub-processes and boundary events", () => {
  /** start -> part (start1 -> check -> end1) -> end, with a time limit on the part that leads to late */
  const start = insertStep(simple, { kind: "flow", id: "f2" }, "subProcess").definition;
  const inner = start.flows.find(({ source }) => source === "start1")?.id ?? "";
  const step = insertStep(start, { kind: "flow", id: inner }, "userTask").definition;
  const limited = insertStep(step, { kind: "after", id: "part1" }, "boundaryEvent").definition;
  const nested = appendAfter(limited, "border1", [createElement("userTask", "late")]);
  const parents = (definition: ProcessDefinition) =>
    Object.fromEntries(definition.elements.map(({ id, parent }) => [id, parent]));

  it("gives a new sub-process its start and end, and inserts on its inner flows", () => {
    expect(ways(nested)).toEqual([
      "ask>part1",
      "border1>late",
      "part1>end",
      "start1>task1",
      "start>ask",
      "task1>end1",
    ]);
    expect(parents(nested)).toMatchObject({ start1: "part1", task1: "part1", end1: "part1" });
    expect(parents(nested).late).toBeUndefined();
  });

  it("hangs a boundary event on the activity, and finds no place for one without", () => {
    expect(nested.elements.find(({ id }) => id === "border1")).toMatchObject({ attachedTo: "part1" });
    const inside = insertStep(nested, { kind: "after", id: "task1" }, "boundaryEvent");
    expect(inside.definition.elements.at(-1)).toMatchObject({ attachedTo: "task1", parent: "part1" });
    expect(insertStep(nested, { kind: "after", id: "start" }, "boundaryEvent").step).toBeNull();
  });

  it("puts an event sub-process beside the flow of the scope, begun by an error", () => {
    const { definition, step: id } = insertStep(nested, { kind: "after", id: "task1" }, "eventSubProcess");
    expect(parents(definition)[id ?? ""]).toBe("part1");
    const begun = definition.elements.find(({ parent, type }) => parent === id && type === "startEvent");
    expect(begun).toMatchObject({ event: { type: "error" }, interrupting: true });
    expect(definition.flows.filter(({ source, target }) => source === id || target === id)).toEqual([]);
  });

  it("furnishes an emptied sub-process when a step comes in", () => {
    const emptied = ["start1", "task1", "end1"].reduce(removeElement, nested);
    const again = insertStep(emptied, { kind: "inside", id: "part1" }, "email").definition;
    expect(ways(again)).toEqual(expect.arrayContaining(["start1>email1", "email1>end1"]));
    expect(parents(again)).toMatchObject({ start1: "part1", email1: "part1", end1: "part1" });
  });

  it("gives a choice between events two of them", () => {
    const chosen = insertStep(simple, { kind: "flow", id: "f2" }, "eventBasedGateway").definition;
    expect(ways(chosen)).toEqual(
      expect.arrayContaining(["first1>event1", "first1>wait1", "event1>end", "wait1>end"]),
    );
  });

  it("begins one more start by a time, since people have one way in", () => {
    const { definition } = insertStep(simple, { kind: "after", id: "ask" }, "startEvent");
    expect(definition.elements.at(-1)).toMatchObject({ type: "startEvent", event: { type: "timer" } });
    expect(ways(definition)).toEqual(ways(simple));
  });

  it("removes with a sub-process all that is inside and what hangs on it, and heals the way", () => {
    const removed = removeElement(nested, "part1");
    expect(removed.elements.map(({ id }) => id)).toEqual(["start", "ask", "end", "late"]);
    expect(ways(removed)).toEqual(["ask>end", "start>ask"]);
  });

  it("duplicates a sub-process with what is inside, whose expressions follow the copies", () => {
    const deciding = updateFlow(nested, inner, { condition: 'task1.outcome = "task1" and x.task1.y' });
    const { definition, copy } = duplicateElement(deciding, "part1");
    expect(copy).toBe("part2");
    expect(parents(definition)).toMatchObject({ start2: "part2", task2: "part2", end2: "part2" });
    expect(ways(definition)).toEqual(
      expect.arrayContaining(["part1>part2", "part2>end", "start2>task2", "task2>end2"]),
    );
    expect(definition.flows.find(({ source }) => source === "start2")?.condition).toBe(
      'task2.outcome = "task1" and x.task1.y',
    );
    expect(definition.elements.filter(({ type }) => type === "boundaryEvent")).toHaveLength(1);
  });

  it("connects within a sub-process only, and nothing to what begins by itself", () => {
    expect(connectRefusal(nested, "ask", "task1")).toMatch(/border/);
    expect(connectRefusal(nested, "ask", "border1")).toMatch(/by itself/);
    expect(possibleTargets(nested, "task1").map(({ id }) => id)).toEqual([]);
    expect(possibleTargets(nested, "border1").map(({ id }) => id)).toEqual(["ask", "end", "part1"]);
  });

  it("takes all of it back at once", () => {
    let history = historyReducer(startHistory(nested), {
      type: "edit",
      edit: (definition) => removeElement(definition, "part1"),
    });
    history = historyReducer(history, { type: "undo" });
    expect(history.present).toBe(nested);
  });
});

describe("updates", () => {
  it("takes settings away that are given as undefined", () => {
    const timed = updateElement<"userTask">(simple, "ask", { reminderAfter: "P2D" });
    expect(timed.elements[1]).toMatchObject({ reminderAfter: "P2D" });
    expect(
      "reminderAfter" in
        (updateElement<"userTask">(timed, "ask", { reminderAfter: undefined }).elements[1] ?? {}),
    ).toBe(false);
  });

  it("keeps one default branch", () => {
    const changed = updateFlow(branching, "f2", { isDefault: true, condition: undefined });
    expect(changed.flows.filter((flow) => flow.isDefault).map((flow) => flow.id)).toEqual(["f2"]);
  });

  it("duplicates a step right behind it, under a new id", () => {
    const { definition, copy } = duplicateElement(simple, "ask");
    expect(copy).toBe("task1");
    expect(ways(definition)).toEqual(["ask>task1", "start>ask", "task1>end"]);
    expect(duplicateElement(simple, "start").copy).toBeNull();
  });
});

describe("history", () => {
  const rename = (name: string) => (definition: ProcessDefinition) => ({ ...definition, name });

  it("takes typing back at once and other edits one by one", () => {
    let history = startHistory(simple);
    for (const name of ["a", "ab", "abc"])
      history = historyReducer(history, { type: "edit", edit: rename(name), key: "name" });
    history = historyReducer(history, { type: "edit", edit: rename("other") });
    history = historyReducer(history, { type: "undo" });
    expect(history.present.name).toBe("abc");
    history = historyReducer(history, { type: "undo" });
    expect(history.present).toBe(simple);
    expect(historyReducer(historyReducer(history, { type: "redo" }), { type: "redo" }).present.name).toBe(
      "other",
    );
  });

  it("forgets what was undone once something else is done, and notes no edit that changes nothing", () => {
    let history = historyReducer(startHistory(simple), { type: "edit", edit: rename("a") });
    history = historyReducer(historyReducer(history, { type: "undo" }), { type: "edit", edit: rename("b") });
    expect(history.future).toEqual([]);
    expect(historyReducer(history, { type: "edit", edit: (same) => same })).toBe(history);
  });
});
