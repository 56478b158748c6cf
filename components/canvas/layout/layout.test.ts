import { describe, expect, it } from "vitest";
import type { ProcessDefinition } from "@/contracts/process";
import { createElement } from "../commands/create-element";
import { insertOnFlow } from "../commands/insert-on-flow";
import { moveElement } from "../commands/move-element";
import { orderByFlow } from "./flow-order";
import { nearestFlow } from "./nearest-flow";
import { neighbourOf, placeElements } from "./place-elements";
import { roundedPath } from "./rounded-path";
import { routeFlows } from "./route-flows";

/** start -> choose -> (long: a -> b | short: c) -> join -> end, and join back to a */
const process: ProcessDefinition = {
  schemaVersion: 1,
  name: "Test",
  elements: [
    createElement("startEvent", "start"),
    createElement("exclusiveGateway", "choose"),
    createElement("userTask", "a"),
    createElement("userTask", "b"),
    createElement("userTask", "c"),
    createElement("exclusiveGateway", "join"),
    createElement("endEvent", "end"),
  ],
  flows: [
    { id: "f1", source: "start", target: "choose" },
    { id: "f2", source: "choose", target: "a", condition: "x > 1" },
    { id: "f3", source: "a", target: "b" },
    { id: "f4", source: "b", target: "join" },
    { id: "f5", source: "choose", target: "c", isDefault: true },
    { id: "f6", source: "c", target: "join" },
    { id: "f7", source: "join", target: "end" },
    { id: "f8", source: "join", target: "a" },
  ],
};

describe("orderByFlow", () => {
  it("tells branches one after the other and knows what leads back", () => {
    const { elements, backFlows } = orderByFlow(process);
    expect(elements.map(({ id }) => id)).toEqual(["start", "choose", "a", "b", "c", "join", "end"]);
    expect([...backFlows]).toEqual(["f8"]);
  });

  it("walks 5,000 elements in a row", () => {
    const elements = Array.from({ length: 5000 }, (_, index) => createElement("setValues", `v${index}`));
    const flows = elements
      .slice(1)
      .map(({ id }, index) => ({ id: `f${index}`, source: `v${index}`, target: id }));
    expect(orderByFlow({ ...process, elements, flows }).elements).toHaveLength(5000);
  });
});

describe("placeElements", () => {
  const { boxes } = placeElements(process);

  it("leads from left to right without overlap", () => {
    const all = [...boxes.values()];
    for (const [index, box] of all.entries()) {
      for (const other of all.slice(index + 1)) {
        const apart =
          box.x + box.width <= other.x ||
          other.x + other.width <= box.x ||
          box.y + box.height <= other.y ||
          other.y + other.height <= box.y;
        expect(apart).toBe(true);
      }
    }
    expect(boxes.get("a")?.x).toBeGreaterThan(boxes.get("choose")?.x ?? 0);
    expect(boxes.get("join")?.x).toBeGreaterThan(boxes.get("b")?.x ?? 0);
  });

  it("moves nothing to the left of an insert, and keeps the order of branches", () => {
    const after = placeElements(insertOnFlow(process, "f4", [createElement("userTask", "d")])).boxes;
    for (const id of ["start", "choose", "a", "b"]) expect(after.get(id)?.x).toBe(boxes.get(id)?.x);
    expect(after.get("join")?.x).toBeGreaterThan(boxes.get("join")?.x ?? 0);
    expect(after.get("a")?.y).toBeLessThan(after.get("c")?.y ?? 0);
  });

  it("leaves what a person has moved where it is", () => {
    const moved = placeElements(moveElement(process, "c", { x: 11.4, y: 900 })).boxes;
    expect(moved.get("c")).toMatchObject({ x: 11, y: 900 });
    expect(moved.get("a")).toEqual(boxes.get("a"));
  });

  it("finds the neighbour of an element in each direction", () => {
    expect(neighbourOf(boxes, "choose", "left")).toBe("start");
    expect(neighbourOf(boxes, "a", "right")).toBe("b");
    expect(neighbourOf(boxes, "a", "down")).toBe("c");
    expect(neighbourOf(boxes, "start", "left")).toBeNull();
  });
});

describe("routeFlows", () => {
  const placement = placeElements(process);
  const routes = routeFlows(process, placement);

  it("runs at right angles only, from box to box", () => {
    for (const flow of process.flows) {
      const points = routes.get(flow.id)?.points ?? [];
      expect(points.length).toBeGreaterThan(1);
      for (const [index, point] of points.entries()) {
        const next = points[index + 1];
        if (next) expect(point.x === next.x || point.y === next.y).toBe(true);
      }
    }
  });

  it("leads back above everything between", () => {
    const top = Math.min(...[...placement.boxes.values()].map((box) => box.y));
    expect(Math.min(...(routes.get("f8")?.points ?? []).map((point) => point.y))).toBeLessThan(top);
  });

  it("is found by a step dropped near it, and not by one far away", () => {
    const middle = routes.get("f3")?.middle ?? { x: 0, y: 0 };
    expect(nearestFlow(routes, { x: middle.x, y: middle.y + 10 }, 48)).toBe("f3");
    expect(nearestFlow(routes, { x: middle.x, y: middle.y + 5000 }, 48)).toBeNull();
  });
});

it("rounds corners, less where legs are short", () => {
  const path = roundedPath([
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 8 },
  ]);
  expect(path).toBe("M 0 0 L 96 0 Q 100 0 100 4 L 100 8");
});
