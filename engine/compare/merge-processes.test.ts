import { describe, expect, it } from "vitest";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { mergeProcesses } from "./merge-processes";

type Steps = Record<string, string>;

/** A process of tasks in a row, by id and name. */
function draft(steps: Steps, more: Partial<ProcessDefinition> = {}): ProcessDefinition {
  const ids = Object.keys(steps);
  return ProcessDefinitionSchema.parse({
    schemaVersion: 1,
    name: "Buy",
    elements: ids.map((id) => ({ id, name: steps[id], type: "userTask" })),
    flows: ids.slice(1).map((target, index) => ({ id: `to_${target}`, source: ids[index], target })),
    ...more,
  });
}
const stepsOf = ({ elements }: ProcessDefinition): Steps =>
  Object.fromEntries(elements.map(({ id, name }) => [id, name]));

/** The steps that follow one, while there is one way. */
function wayFrom(start: string, { flows }: ProcessDefinition): string[] {
  const way: string[] = [];
  let at = flows.find(({ source }) => source === start)?.target;
  while (at !== undefined && way.length < 20) {
    way.push(at);
    at = flows.find(({ source }) => source === at)?.target;
  }
  return way;
}

describe("two people's changes of one draft", () => {
  const base = draft({ a: "A", b: "B", c: "C" });

  it("are both in when they touch different steps", () => {
    const mine = draft({ a: "Mine", b: "B", c: "C" }, { description: "Told" });
    const theirs = draft({ a: "A", b: "Theirs", c: "C", d: "D" }, { name: "Purchase" });
    const { merged, collisions } = mergeProcesses(base, mine, theirs);
    expect(stepsOf(merged)).toEqual({ a: "Mine", b: "Theirs", c: "C", d: "D" });
    expect(merged).toMatchObject({ name: "Purchase", description: "Told" });
    expect(merged.flows.map(({ id }) => id)).toEqual(["to_b", "to_c", "to_d"]);
    expect(collisions).toEqual([]);
  });

  it("collide where both changed the same step in different ways; mine stays", () => {
    const { merged, collisions } = mergeProcesses(
      base,
      draft({ ...stepsOf(base), b: "M" }),
      draft({ ...stepsOf(base), b: "T" }),
    );
    expect(stepsOf(merged).b).toBe("M");
    expect(collisions).toEqual([["elements", "b", "name"]]);
    const agreed = draft({ ...stepsOf(base), b: "Same" });
    expect(mergeProcesses(base, agreed, agreed)).toMatchObject({ merged: agreed, collisions: [] });
    const theirs = draft({ ...stepsOf(base), b: "T" });
    expect(stepsOf(mergeProcesses(base, agreed, theirs, "theirs").merged).b).toBe("T");
  });

  it("are both in when they touch different settings of one step", () => {
    const set = (setting: object) => ({
      ...base,
      elements: base.elements.map((element) => (element.id === "b" ? { ...element, ...setting } : element)),
    });
    const { merged, collisions } = mergeProcesses(base, set({ name: "Mine" }), set({ dueAfter: "P2D" }));
    expect(merged.elements[1]).toMatchObject({ name: "Mine", dueAfter: "P2D" });
    expect(collisions).toEqual([]);
  });

  it("are both in when they add steps under the same id, on the same flow", () => {
    const theirs = draft({ a: "A", t1: "Theirs", b: "B", c: "C" });
    const between = (name: string): ProcessDefinition => ({
      ...base,
      elements: [...base.elements, ...draft({ t1: name }).elements],
      flows: [
        ...base.flows.map((flow) => (flow.id === "to_b" ? { ...flow, target: "t1" } : flow)),
        { id: "flow1", source: "t1", target: "b" },
      ],
    });
    expect(mergeProcesses(base, theirs, theirs).collisions).toEqual([]);
    const { merged, collisions } = mergeProcesses(base, between("Mine"), between("Theirs"));
    expect(stepsOf(merged)).toEqual({ a: "A", b: "B", c: "C", t1: "Theirs", t2: "Mine" });
    expect(collisions).toEqual([]);
    expect(wayFrom("a", merged)).toEqual(["t1", "t2", "b", "c"]);
  });

  it("lead past a step that one took out to what the other put behind it", () => {
    const without: ProcessDefinition = {
      ...base,
      elements: base.elements.filter(({ id }) => id !== "b"),
      flows: [{ id: "to_b", source: "a", target: "c" }],
    };
    const behind: ProcessDefinition = {
      ...base,
      elements: [...base.elements, ...draft({ x: "X" }).elements],
      flows: [
        ...base.flows.map((flow) => (flow.id === "to_c" ? { ...flow, target: "x" } : flow)),
        { id: "flow1", source: "x", target: "c" },
      ],
    };
    for (const [mine, theirs] of [
      [without, behind],
      [behind, without],
    ] as const) {
      const { merged } = mergeProcesses(base, mine, theirs);
      expect(Object.keys(stepsOf(merged)).sort()).toEqual(["a", "c", "x"]);
      expect(wayFrom("a", merged)).toEqual(["x", "c"]);
    }
  });

  it("keep the sub-process that one took away while the other put a step into it", () => {
    const around = ProcessDefinitionSchema.parse({
      ...base,
      elements: [...base.elements, { id: "sub", name: "Inside", type: "subProcess" }],
    });
    const [step] = draft({ x: "X" }).elements;
    const inside: ProcessDefinition = {
      ...around,
      elements: [...around.elements, ...(step ? [{ ...step, parent: "sub" }] : [])],
    };
    expect(Object.keys(stepsOf(mergeProcesses(around, base, inside).merged))).toContain("sub");
  });

  it("keep what one took away and the other changed, and drop what only went", () => {
    const without = draft({ a: "A", c: "C" });
    expect(stepsOf(mergeProcesses(base, without, draft({ ...stepsOf(base), b: "T" })).merged).b).toBe("T");
    expect(stepsOf(mergeProcesses(base, draft({ ...stepsOf(base), b: "M" }), without).merged).b).toBe("M");
    expect(stepsOf(mergeProcesses(base, base, without).merged)).toEqual({ a: "A", c: "C" });
    expect(stepsOf(mergeProcesses(base, without, base).merged)).toEqual({ a: "A", c: "C" });
  });

  it("leave no flow without its ends, and no place without its step", () => {
    const theirs = draft({ a: "A", b: "B" });
    const mine = draft({ ...stepsOf(base), d: "D" }, { positions: { c: { x: 1, y: 1 }, d: { x: 2, y: 2 } } });
    const { merged } = mergeProcesses(base, mine, theirs);
    const there = new Set(merged.elements.map(({ id }) => id));
    expect(merged.flows.filter(({ source, target }) => !there.has(source) || !there.has(target))).toEqual([]);
    expect(Object.keys(merged.positions ?? {})).toEqual(["d"]);
  });
});
