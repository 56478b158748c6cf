import { describe, expect, it } from "vitest";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { InstanceDriver } from "@/tests/support/instance-driver";
import { checkProcess } from "./check";

function drawn(elements: { id: string; type: string; parent?: string }[], ways: [string, string][]) {
  return ProcessDefinitionSchema.parse({
    schemaVersion: 1,
    name: "Without starts",
    elements: elements.map((element) => ({ name: "", ...element })),
    flows: ways.map(([source, target]) => ({ id: `${source}_${target}`, source, target })),
  });
}

/** Two steps that nothing leads to, one of them a sub-process of two more. */
const definition = drawn(
  [
    { id: "pack", type: "manualTask" },
    { id: "bill", type: "subProcess" },
    { id: "write", type: "manualTask", parent: "bill" },
    { id: "print", type: "manualTask", parent: "bill" },
    { id: "billed", type: "endEvent", parent: "bill" },
    { id: "packed", type: "endEvent" },
    { id: "done", type: "endEvent" },
  ],
  [
    ["pack", "packed"],
    ["bill", "done"],
    ["write", "billed"],
    ["print", "billed"],
  ],
);

const startsMissing = (process: ProcessDefinition) =>
  checkProcess(process, {}).filter(({ code }) => code === "startMissing");

describe("a drawing without start events", () => {
  it("begins at everything to which nothing leads", () => {
    const driver = new InstanceDriver(definition);
    const entered = driver
      .start()
      .flatMap((event) => (event.type === "elementEntered" ? [event.element] : []));
    expect(entered).toEqual(
      expect.arrayContaining(["pack", "bill", "write", "print", "packed", "billed", "done"]),
    );
    expect(driver.running.status).toBe("completed");
  });

  it("is told before it is published, with the start that is meant", () => {
    const problems = startsMissing(definition);
    expect(problems).toHaveLength(2);
    const fixed = problems.reduce((process, { fix }) => fix?.apply(process) ?? process, definition);
    expect(startsMissing(fixed)).toEqual([]);
    expect(checkProcess(fixed, {}).filter(({ severity }) => severity === "error")).toEqual([]);
    const starts = fixed.elements.filter(({ type }) => type === "startEvent");
    const begins = starts.map(({ id, parent = null }) => ({
      parent,
      at: fixed.flows.filter(({ source }) => source === id).map(({ target }) => target),
    }));
    expect(begins).toHaveLength(2);
    expect(begins).toContainEqual({ parent: null, at: ["pack", "bill"] });
    expect(begins).toContainEqual({ parent: "bill", at: ["write", "print"] });
  });
});
