import { describe, expect, it } from "vitest";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { mergeDrafts } from "./merge-drafts";

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

describe("two people's changes of one draft", () => {
  const base = draft({ a: "A", b: "B", c: "C" });

  it("are both in when they touch different steps", () => {
    const mine = draft({ a: "Mine", b: "B", c: "C" }, { description: "Told" });
    const theirs = draft({ a: "A", b: "Theirs", c: "C", d: "D" }, { name: "Purchase" });
    const { merged, collisions } = mergeDrafts(base, mine, theirs);
    expect(stepsOf(merged)).toEqual({ a: "Mine", b: "Theirs", c: "C", d: "D" });
    expect(merged).toMatchObject({ name: "Purchase", description: "Told" });
    expect(merged.flows.map(({ id }) => id)).toEqual(["to_b", "to_c", "to_d"]);
    expect(collisions).toEqual([]);
  });

  it("collide where both changed the same step in different ways; mine stays", () => {
    const { merged, collisions } = mergeDrafts(
      base,
      draft({ ...stepsOf(base), b: "M" }),
      draft({ ...stepsOf(base), b: "T" }),
    );
    expect(stepsOf(merged).b).toBe("M");
    expect(collisions).toEqual(["b"]);
    const agreed = draft({ ...stepsOf(base), b: "Same" });
    expect(mergeDrafts(base, agreed, agreed)).toEqual({ merged: agreed, collisions: [] });
  });

  it("keep what one took away and the other changed, and drop what only went", () => {
    const without = draft({ a: "A", c: "C" });
    expect(stepsOf(mergeDrafts(base, without, draft({ ...stepsOf(base), b: "T" })).merged).b).toBe("T");
    expect(stepsOf(mergeDrafts(base, draft({ ...stepsOf(base), b: "M" }), without).merged).b).toBe("M");
    expect(stepsOf(mergeDrafts(base, base, without).merged)).toEqual({ a: "A", c: "C" });
    expect(stepsOf(mergeDrafts(base, without, base).merged)).toEqual({ a: "A", c: "C" });
  });

  it("leave no flow without its ends, and no place without its step", () => {
    const theirs = draft({ a: "A", b: "B" });
    const mine = draft({ ...stepsOf(base), d: "D" }, { positions: { c: { x: 1, y: 1 }, d: { x: 2, y: 2 } } });
    const { merged } = mergeDrafts(base, mine, theirs);
    const there = new Set(merged.elements.map(({ id }) => id));
    expect(merged.flows.filter(({ source, target }) => !there.has(source) || !there.has(target))).toEqual([]);
    expect(Object.keys(merged.positions ?? {})).toEqual(["d"]);
  });
});
