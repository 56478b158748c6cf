import { expect, it } from "vitest";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { placeElements } from "@/engine/layout/place-elements";
import { routeFlows } from "@/engine/layout/route-flows";
import { flowWords } from "../flow-words";
import { keepSame } from "./keep-same";
import { projectDesigner } from "./project-designer";
import { withDragged } from "./with-dragged";

const task = (id: string) => ({ id, name: id, type: "userTask" });
const definition = ProcessDefinitionSchema.parse({
  schemaVersion: 1,
  name: "",
  elements: ["a", "b", "c", "d"].map(task),
  flows: ["b", "c", "d"].map((target, index) => ({ id: `to_${target}`, source: "abc"[index], target })),
});
const placement = placeElements(definition);

function draw(x: number, chosen = "") {
  const boxes = withDragged(placement, { ids: new Set(["d"]), by: { x, y: 0 } });
  return projectDesigner({
    definition,
    placement,
    boxes,
    routes: routeFlows(definition, placement, boxes),
    names: { member: () => undefined, group: () => undefined },
    words: flowWords(definition),
    problems: [],
    selection: { kind: "element", id: chosen },
    gathered: new Set(),
    dropFlow: null,
  });
}

it("makes anew only what moved, and the flows that lead to it", () => {
  const before = draw(0);
  const after = keepSame(before, draw(10));
  const isNew = <Part>(parts: readonly Part[], old: readonly Part[]) =>
    parts.map((part) => !old.includes(part));
  expect(isNew(after.nodes, before.nodes)).toEqual([false, false, false, true]);
  expect(isNew(after.edges, before.edges)).toEqual([false, false, true]);
});

it("makes anew what looks different where it stands", () => {
  const before = draw(0, "a");
  const after = keepSame(before, draw(0, "b"));
  expect(after.nodes.map((node, index) => node === before.nodes[index])).toEqual([false, false, true, true]);
});
