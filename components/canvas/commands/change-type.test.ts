import { describe, expect, it } from "vitest";
import type { ProcessDefinition } from "@/contracts/process";
import { changeType, possibleTypes } from "./change-type";
import { createElement } from "./create-element";
import { updateElement } from "./update-element";

const base: ProcessDefinition = {
  schemaVersion: 1,
  name: "Test",
  elements: [
    createElement("startEvent", "start"),
    createElement("userTask", "task"),
    createElement("exclusiveGateway", "choose"),
    createElement("endEvent", "end"),
    createElement("endEvent", "other"),
  ],
  flows: [
    { id: "f1", source: "start", target: "task" },
    { id: "f2", source: "task", target: "choose" },
    { id: "f3", source: "choose", target: "end", condition: "x > 1", name: "large" },
    { id: "f4", source: "choose", target: "other", isDefault: true },
  ],
};
const elementOf = (definition: ProcessDefinition, id: string) =>
  definition.elements.find((element) => element.id === id);

describe("changeType", () => {
  it("keeps the id, the name, the flows and the settings that both types know", () => {
    const loop = { kind: "standard" as const, condition: "x", testBefore: true, maximum: 3 };
    const named = updateElement<"userTask">(base, "task", { name: "Tell them", documentation: "Why", loop });
    const changed = changeType(named, "task", "email");
    expect(elementOf(changed, "task")).toMatchObject({
      type: "email",
      name: "Tell them",
      documentation: "Why",
      loop: { kind: "standard", condition: "x" },
      to: "",
    });
    expect(elementOf(changed, "task")).not.toHaveProperty("outcomes");
    expect(changed.flows).toBe(named.flows);
  });

  it("takes conditions from the branches of a gateway that does not choose, and keeps their names", () => {
    const { flows } = changeType(base, "choose", "parallelGateway");
    expect(flows[2]).toEqual({ id: "f3", source: "choose", target: "end", name: "large" });
    expect(flows[3]).toEqual({ id: "f4", source: "choose", target: "other" });
    expect(changeType(base, "choose", "inclusiveGateway").flows).toBe(base.flows);
  });

  it("offers only what makes sense where the element stands", () => {
    expect(possibleTypes(base, "start")).toEqual([]);
    expect(possibleTypes(base, "task")).not.toContain("endEvent");
    expect(possibleTypes(base, "task")).not.toContain("subProcess");
    expect(possibleTypes(base, "end")).toContain("userTask");
    const event = { ...createElement("boundaryEvent", "late"), attachedTo: "task" };
    const held = { ...base, elements: [...base.elements, event] };
    expect(possibleTypes(held, "task")).toContain("email");
    expect(possibleTypes(held, "task")).not.toContain("timer");
    expect(changeType(held, "task", "timer")).toBe(held);
  });
});
