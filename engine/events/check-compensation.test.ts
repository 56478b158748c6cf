import { describe, expect, it } from "vitest";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { checkProcess } from "@/engine/definition/check";
import { end, inside, type Settings, start, task } from "@/tests/support/drawn-process";

const undo = (id: string, attachedTo: string): Settings => ({
  id,
  type: "boundaryEvent",
  attachedTo,
  event: { type: "compensation" },
});
const undoAll: Settings = { id: "undo", type: "intermediateThrowEvent", event: { type: "compensation" } };

describe("the checker of compensation", () => {
  function problems(elements: Settings[], ...flows: (string | [string, object])[]): string[] {
    const drawn = flows.flatMap((flow) => {
      const [path, more] = typeof flow === "string" ? [flow, {}] : flow;
      const steps = path.split(">");
      return steps.slice(1).map((target, index) => ({ source: steps[index], target, ...more }));
    });
    const definition = ProcessDefinitionSchema.parse({
      schemaVersion: 1,
      name: "Test",
      elements: [start, ...elements, end].map((element) => ({ name: "", ...element })),
      flows: drawn.map((flow, index) => ({ id: `f${index}`, ...flow })),
    });
    return checkProcess(definition, {}).map(({ code }) => code);
  }

  const steps = [task("a"), undo("on_a", "a"), task("un_a")];

  it("finds nothing wrong with a handler beside the flow", () => {
    expect(problems([...steps, undoAll], "start>a>undo>end", "on_a>un_a")).toEqual([]);
  });

  it("knows that no token goes on from a step by its handler", () => {
    const fork = { id: "fork", type: "parallelGateway" };
    const join = { id: "join", type: "parallelGateway" };
    const elements = [...steps, fork, task("b"), join];
    const found = problems(elements, "start>fork>a>join>end", "fork>b>join", "on_a>un_a");
    expect(found).toEqual([]);
  });

  it("knows that undoing may wait for somebody", () => {
    const gateways = ["join", "which"].map((id) => ({ id, type: "exclusiveGateway" }));
    const found = problems(
      [...steps, ...gateways, undoAll],
      "start>a>join>undo>which",
      ["which>join", { condition: "a.outcome = null" }],
      ["which>end", { isDefault: true }],
      "on_a>un_a",
    );
    expect(found).toEqual([]);
  });

  it.each([
    ["no handler", problems([task("a"), undo("on_a", "a")], "start>a>end"), "handlerMissing"],
    [
      "two handlers",
      problems([...steps, task("b")], "start>a>end", "on_a>un_a", "on_a>b"),
      "severalHandlers",
    ],
    [
      "two events",
      problems([...steps, undo("more", "a"), task("b")], "start>a>end", "on_a>un_a", "more>b"),
      "severalHandlers",
    ],
    ["a handler in the flow", problems(steps, "start>a>un_a>end", "on_a>un_a"), "handlerInFlow"],
    ["an end as handler", problems(steps, "start>a>un_a>end", "on_a>end"), "handlerNoStep"],
    [
      "an activity that is not there",
      problems(
        [...steps, { ...undoAll, event: { type: "compensation", activity: "b" } }],
        "start>a>undo>end",
        "on_a>un_a",
      ),
      "undoneMissing",
    ],
    ["nothing that can be undone", problems([task("a"), undoAll], "start>a>undo>end"), "nothingToUndo"],
    [
      "undoing the whole process from inside",
      problems(
        [
          { id: "back", type: "eventSubProcess" },
          ...inside(
            "back",
            { id: "undone", type: "startEvent", event: { type: "compensation" } },
            {
              id: "over",
              type: "endEvent",
            },
          ),
        ],
        "start>end",
        "undone>over",
      ),
      "nothingToUndoAround",
    ],
  ])("finds %s", (_, found, code) => {
    expect(found).toContain(code);
  });
});
