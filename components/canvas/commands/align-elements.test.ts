import { describe, expect, it } from "vitest";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { placeElements } from "@/engine/layout/place-elements";
import { type Alignment, alignElements } from "./align-elements";

const task = (id: string, more: object = {}) => ({ id, name: id, type: "userTask", ...more });
const places = { a: { x: 0, y: 0 }, b: { x: 300, y: 90 }, c: { x: 900, y: 200 } };
const process = ProcessDefinitionSchema.parse({
  schemaVersion: 1,
  name: "",
  elements: [task("a"), task("b"), { ...task("c"), type: "exclusiveGateway" }],
  flows: [],
  positions: places,
});

describe("elements that are lined up", () => {
  it.each<[Alignment, [number, number][]]>([
    [
      "left",
      [
        [0, 0],
        [0, 90],
        [0, 200],
      ],
    ],
    [
      "right",
      [
        [724, 0],
        [724, 90],
        [900, 200],
      ],
    ],
    [
      "center",
      [
        [362, 0],
        [362, 90],
        [450, 200],
      ],
    ],
    [
      "top",
      [
        [0, 0],
        [300, 0],
        [900, 0],
      ],
    ],
    [
      "bottom",
      [
        [0, 192],
        [300, 192],
        [900, 200],
      ],
    ],
    [
      "middle",
      [
        [0, 96],
        [300, 96],
        [900, 100],
      ],
    ],
    [
      "columns",
      [
        [0, 0],
        [450, 90],
        [900, 200],
      ],
    ],
    [
      "rows",
      [
        [0, 0],
        [300, 100],
        [900, 200],
      ],
    ],
  ])("%s", (alignment, expected) => {
    const { positions } = alignElements(process, ["a", "b", "c"], alignment);
    expect([positions?.a, positions?.b, positions?.c].map((at) => [at?.x, at?.y])).toEqual(expected);
  });

  it("stay in their sub-process, and what stands elsewhere stays where it is", () => {
    const inside = ProcessDefinitionSchema.parse({
      schemaVersion: 1,
      name: "",
      elements: [
        { ...task("part"), type: "subProcess" },
        task("d", { parent: "part" }),
        task("e", { parent: "part" }),
        task("f"),
      ],
      flows: [],
    });
    const after = alignElements(inside, ["d", "e", "f"], "left");
    const { boxes } = placeElements(after);
    expect(boxes.get("d")?.x).toBe(boxes.get("e")?.x);
    expect(Object.keys(after.positions ?? {})).toEqual(["d", "e"]);
    expect(alignElements(inside, ["d", "f"], "left")).toBe(inside);
  });
});
