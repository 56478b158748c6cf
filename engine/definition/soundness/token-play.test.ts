import { describe, expect, it } from "vitest";
import { createElement } from "@/components/canvas/commands/create-element";
import type { ElementType, ProcessDefinition } from "@/contracts/process";
import { buildNodes } from "../build-nodes";
import { checkSoundness } from "./check-soundness";
import { playTrail } from "./token-play";

function processOf(elements: [ElementType, string][], ways: string[]): ProcessDefinition {
  return {
    schemaVersion: 1,
    name: "Test",
    elements: elements.map(([type, id]) => createElement(type, id)),
    flows: ways.map((way) => {
      const [source = "", target = ""] = way.split(">");
      return { id: way, source, target };
    }),
  };
}

/** start -> choose -> (a | b) -> join of both -> end */
const stuck = processOf(
  [
    ["startEvent", "start"],
    ["exclusiveGateway", "choose"],
    ["userTask", "a"],
    ["userTask", "b"],
    ["parallelGateway", "join"],
    ["endEvent", "end"],
  ],
  ["start>choose", "choose>a", "choose>b", "a>join", "b>join", "join>end"],
);

describe("playTrail", () => {
  it("leads a found deadlock to the join that waits, and names the way on which nothing comes", () => {
    const problem = checkSoundness(
      stuck,
      buildNodes(stuck, () => null),
    ).find(({ code }) => code === "deadlock");
    const { steps, missing } = playTrail(problem?.trail ?? [], stuck);
    expect(steps[0]).toEqual({ moving: [], standing: ["start"], waiting: [] });
    expect(steps.map(({ moving }) => moving)).toEqual([[], ["start>choose"], ["choose>a"], ["a>join"]]);
    expect(steps.at(-1)).toEqual({ moving: ["a>join"], standing: [], waiting: ["a>join"] });
    expect(missing).toEqual(["b>join"]);
  });

  it("moves branches at the same time that the trail tells one after the other", () => {
    const both = processOf(
      [
        ["startEvent", "start"],
        ["parallelGateway", "split"],
        ["userTask", "a"],
        ["userTask", "b"],
        ["parallelGateway", "join"],
        ["endEvent", "end"],
      ],
      ["start>split", "split>a", "split>b", "a>join", "b>join", "join>end"],
    );
    const elements = ["start", "split", "a", "b", "join", "end"].map((element) => ({ element }));
    const [start, split, a, b, join, end] = elements;
    if (!start || !split || !a || !b || !join || !end) throw new Error("There are six.");
    const flow = (id: string) => ({ flow: id });
    const first = [start, flow("start>split"), split, flow("split>a"), a, flow("a>join")];
    const second = [flow("split>b"), b, flow("b>join"), join, flow("join>end"), end];
    const { steps, missing } = playTrail([...first, ...second], both);
    expect(steps.map(({ moving }) => moving)).toEqual([
      [],
      ["start>split"],
      ["split>a", "split>b"],
      ["a>join", "b>join"],
      ["join>end"],
    ]);
    expect(steps[3]).toEqual({ moving: ["a>join", "b>join"], standing: ["join"], waiting: [] });
    expect(steps.at(-1)?.standing).toEqual(["end"]);
    expect(missing).toEqual([]);
  });

  it("lets a token wait at a join until the longer branch has come", () => {
    const uneven = processOf(
      [
        ["startEvent", "start"],
        ["parallelGateway", "split"],
        ["userTask", "a"],
        ["parallelGateway", "join"],
        ["endEvent", "end"],
      ],
      ["start>split", "split>a", "split>join", "a>join", "join>end"],
    );
    const trail = [
      { element: "start" },
      { flow: "start>split" },
      { element: "split" },
      { flow: "split>a" },
      { flow: "split>join" },
      { element: "a" },
      { flow: "a>join" },
      { element: "join" },
    ];
    const { steps } = playTrail(trail, uneven);
    expect(steps[2]).toEqual({ moving: ["split>a", "split>join"], standing: ["a"], waiting: ["split>join"] });
    expect(steps[3]).toEqual({ moving: ["a>join"], standing: ["join"], waiting: [] });
  });

  it("goes from an activity to the event on its border that ends it", () => {
    const event = createElement("boundaryEvent", "late");
    const base = processOf(
      [
        ["startEvent", "start"],
        ["userTask", "task"],
        ["endEvent", "end"],
      ],
      ["start>task", "task>end", "late>end"],
    );
    const process = { ...base, elements: [...base.elements, { ...event, attachedTo: "task" }] };
    const trail = [
      { element: "start" },
      { flow: "start>task" },
      { element: "task" },
      { element: "late" },
      { flow: "late>end" },
    ];
    const { steps } = playTrail(trail, process);
    expect(steps.map(({ standing }) => standing)).toEqual([["start"], ["task"], ["late"], []]);
  });
});
