import { describe, expect, it } from "vitest";
import { type ElementType, type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { createElement } from "./create-element";
import { findRejoin } from "./find-rejoin";

function processOf(types: Record<string, ElementType>, flows: [string, string][]): ProcessDefinition {
  return ProcessDefinitionSchema.parse({
    schemaVersion: 1,
    name: "Test",
    elements: Object.entries(types).map(([id, type]) => createElement(type, id)),
    flows: flows.map(([source, target]) => ({ id: `${source}_${target}`, source, target })),
  });
}

describe("where branches come together again", () => {
  it("is the first element that all of them reach", () => {
    const definition = processOf(
      { start: "startEvent", split: "exclusiveGateway", a: "userTask", b: "userTask", end: "endEvent" },
      [
        ["start", "split"],
        ["split", "a"],
        ["split", "b"],
        ["a", "end"],
        ["b", "end"],
      ],
    );
    expect(findRejoin(definition, "split")).toBe("end");
  });

  it("is the joining gateway for the second branch of a parallel split, behind the steps of the first", () => {
    const definition = processOf(
      {
        start: "startEvent",
        split: "parallelGateway",
        a: "userTask",
        join: "parallelGateway",
        end: "endEvent",
      },
      [
        ["start", "split"],
        ["split", "a"],
        ["a", "join"],
        ["join", "end"],
      ],
    );
    expect(findRejoin(definition, "split")).toBe("join");
  });

  it("is the next step for the second branch of a decision", () => {
    const definition = processOf(
      { start: "startEvent", split: "exclusiveGateway", a: "userTask", end: "endEvent" },
      [
        ["start", "split"],
        ["split", "a"],
        ["a", "end"],
      ],
    );
    expect(findRejoin(definition, "split")).toBe("a");
  });
});
