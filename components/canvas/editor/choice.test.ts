import { expect, it } from "vitest";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { choose, chosenElements, gather, nothing, stillThere, toggle } from "./choice";

const task = (id: string) => ({ id, name: id, type: "userTask" });
const process = (...ids: string[]) =>
  ProcessDefinitionSchema.parse({ schemaVersion: 1, name: "", elements: ids.map(task), flows: [] });

it("is one thing with settings, or several together, never both", () => {
  const one = choose({ kind: "element", id: "a" });
  const two = toggle(one, "b");
  expect([...chosenElements(two)]).toEqual(["a", "b"]);
  expect(two.selection).toBeNull();
  expect(toggle(two, "b")).toEqual(one);
  expect(toggle(one, "a")).toEqual(nothing);
  expect(gather([])).toEqual(nothing);
});

it("a flow is let go when an element is added", () =>
  expect(toggle(choose({ kind: "flow", id: "f" }), "a")).toEqual(choose({ kind: "element", id: "a" })));

it("lets go of what is not there any more", () => {
  const three = gather(["a", "b", "c"]);
  expect(stillThere(three, process("a", "b", "c"))).toBe(three);
  expect(stillThere(three, process("a", "c"))).toEqual(gather(["a", "c"]));
  expect(stillThere(three, process("c"))).toEqual(choose({ kind: "element", id: "c" }));
  expect(stillThere(choose({ kind: "element", id: "a" }), process("b"))).toEqual(nothing);
});
