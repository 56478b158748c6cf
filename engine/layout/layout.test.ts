import { describe, expect, it } from "vitest";
import { createElement } from "@/components/canvas/commands/create-element";
import { insertOnFlow } from "@/components/canvas/commands/insert-on-flow";
import { moveElement } from "@/components/canvas/commands/move-element";
import type { Element, ProcessDefinition } from "@/contracts/process";
import { orderByFlow } from "./flow-order";
import { type Box, centerOf } from "./geometry";
import { nearestFlow } from "./nearest-flow";
import { neighbourOf } from "./neighbour-of";
import { placeElements } from "./place-elements";
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

function expectApart(boxes: readonly Box[]) {
  for (const [index, box] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      const apart =
        box.x + box.width <= other.x ||
        other.x + other.width <= box.x ||
        box.y + box.height <= other.y ||
        other.y + other.height <= box.y;
      expect(apart, `${JSON.stringify(box)} and ${JSON.stringify(other)}`).toBe(true);
    }
  }
}

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
    expectApart([...boxes.values()]);
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

describe("sub-processes and boundary events", () => {
  const at = (parent: string, element: Element): Element => ({ ...element, parent });
  const onBorder = (attachedTo: string, id: string): Element => ({
    ...createElement("boundaryEvent", id),
    ...{ type: "boundaryEvent", attachedTo, event: { type: "error" }, interrupting: true },
  });
  /** start -> part (begin -> deep (first -> last) -> done; on_error) -> end; part times out to late, deep fails to mend */
  const nested: ProcessDefinition = {
    schemaVersion: 1,
    name: "Nested",
    elements: [
      createElement("startEvent", "start"),
      createElement("subProcess", "part"),
      at("part", createElement("startEvent", "begin")),
      at("part", createElement("subProcess", "deep")),
      at("deep", createElement("startEvent", "first")),
      at("deep", createElement("endEvent", "last")),
      at("part", createElement("endEvent", "done")),
      at("part", createElement("eventSubProcess", "on_error")),
      at("on_error", createElement("startEvent", "failed")),
      at("on_error", createElement("endEvent", "noted")),
      at("part", onBorder("deep", "broken")),
      at("part", createElement("userTask", "mend")),
      onBorder("part", "timeout"),
      onBorder("part", "refused"),
      createElement("userTask", "late"),
      createElement("endEvent", "stop"),
      createElement("endEvent", "end"),
    ],
    flows: [
      { id: "n1", source: "start", target: "part" },
      { id: "n2", source: "part", target: "end" },
      { id: "n3", source: "begin", target: "deep" },
      { id: "n4", source: "deep", target: "done" },
      { id: "n5", source: "first", target: "last" },
      { id: "n6", source: "failed", target: "noted" },
      { id: "n7", source: "broken", target: "mend" },
      { id: "n8", source: "timeout", target: "late" },
      { id: "n9", source: "refused", target: "stop" },
    ],
  };
  const placement = placeElements(nested);
  const box = (id: string): Box => placement.boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };

  it("tells what is inside after its sub-process, and what hangs on a border after its host", () => {
    const told = orderByFlow(nested).elements.map(({ id }) => id);
    expect(told.slice(0, 7)).toEqual(["start", "part", "begin", "deep", "first", "last", "broken"]);
    expect(told.indexOf("timeout")).toBeLessThan(told.indexOf("end"));
    expect(told).toHaveLength(nested.elements.length);
  });

  it("lets nothing overlap that stands in the same sub-process", () => {
    for (const elements of placement.nesting.inside.values()) expectApart(elements.map(({ id }) => box(id)));
  });

  it("keeps what is inside within the box", () => {
    for (const [id, parent] of placement.nesting.around) {
      if (parent === null) continue;
      const [inner, outer] = [box(id), box(parent)];
      expect(inner.x).toBeGreaterThanOrEqual(outer.x);
      expect(inner.y).toBeGreaterThanOrEqual(outer.y);
      expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width);
      expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + outer.height);
    }
  });

  it("puts an event sub-process below the flow of its scope", () => {
    for (const id of ["begin", "deep", "done", "mend"])
      expect(box("on_error").y).toBeGreaterThan(box(id).y + box(id).height);
  });

  it("puts boundary events on the lower border, and what follows below the border", () => {
    const lower = box("part").y + box("part").height;
    for (const id of ["timeout", "refused"]) expect(centerOf(box(id)).y).toBe(lower);
    expectApart([box("timeout"), box("refused")]);
    for (const id of ["late", "stop"]) expect(centerOf(box(id)).y).toBeGreaterThan(lower);
    expect(centerOf(box("end")).y).toBe(centerOf(box("part")).y);
  });

  it("leads out of a boundary event downwards, without crossing its neighbour's way", () => {
    const routes = routeFlows(nested, placement);
    for (const [flow, event] of [
      ["n8", "timeout"],
      ["n9", "refused"],
    ] as const) {
      const [from, next] = routes.get(flow)?.points ?? [];
      expect(from).toEqual({ x: centerOf(box(event)).x, y: box(event).y + box(event).height });
      expect(next?.y).toBeGreaterThan(from?.y ?? 0);
    }
    const levels = ["n8", "n9"].map((flow) => routes.get(flow)?.points[1]?.y ?? 0);
    expect(levels[0]).toBeLessThan(levels[1] ?? 0);
  });

  it("gives the same drawing each time, and moves what is inside along", () => {
    expect(placeElements(structuredClone(nested)).boxes).toEqual(placement.boxes);
    const moved = placeElements(
      moveElement(nested, "part", { x: box("part").x + 40, y: box("part").y + 300 }),
    );
    expect(moved.boxes.get("first")).toEqual({
      ...box("first"),
      x: box("first").x + 40,
      y: box("first").y + 300,
    });
  });

  it("draws in the process itself what names a parent or a host that is none", () => {
    const lost = [at("lost", createElement("userTask", "lost")), onBorder("nobody", "stray")];
    const { boxes, nesting } = placeElements({ ...process, elements: [...process.elements, ...lost] });
    expect([nesting.around.get("lost"), nesting.around.get("stray")]).toEqual([null, null]);
    expectApart([...boxes.values()]);
  });
});

it("lays out 5,000 elements, in a row and in each other", () => {
  const row = Array.from({ length: 2500 }, (_, index) => createElement("setValues", `v${index}`));
  const flows = row.slice(1).map(({ id }, index) => ({ id: `r${index}`, source: `v${index}`, target: id }));
  const boxes = Array.from({ length: 2500 }, (_, index) => ({
    ...createElement("subProcess", `s${index}`),
    ...(index > 0 && { parent: `s${index - 1}` }),
  }));
  expect(placeElements({ ...process, elements: [...row, ...boxes], flows }).boxes.size).toBe(5000);
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
