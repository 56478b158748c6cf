import { describe, expect, it } from "vitest";
import { createElement } from "@/components/canvas/commands/create-element";
import { moveElement } from "@/components/canvas/commands/move-element";
import { updateElement } from "@/components/canvas/commands/update-element";
import type { Candidate } from "@/contracts/human-work";
import type { ElementType, ProcessDefinition } from "@/contracts/process";
import { nestElements } from "../nesting";
import { placeElements } from "../place-elements";
import { routeFlows } from "../route-flows";
import { bandsOf } from "./bands-of";
import { doerName } from "./doer";

const finance: Candidate = { kind: "group", groupId: "019a0000-0000-7000-8000-000000000001" };
const olivia: Candidate = { kind: "member", memberId: "019a0000-0000-7000-8000-000000000002" };

function processOf(elements: [ElementType, string, Candidate[]?][], ways: string[]): ProcessDefinition {
  let definition: ProcessDefinition = {
    schemaVersion: 1,
    name: "Test",
    elements: elements.map(([type, id]) => createElement(type, id)),
    flows: ways.map((way) => {
      const [source = "", target = ""] = way.split(">");
      return { id: way, source, target };
    }),
  };
  for (const [, id, candidates] of elements)
    if (candidates) definition = updateElement<"userTask">(definition, id, { candidates });
  return definition;
}

/** start -> check (Finance) -> choose -> (mail | sign (Olivia) -> again (who did check)) -> join -> end */
const process = processOf(
  [
    ["startEvent", "start"],
    ["userTask", "check", [finance]],
    ["exclusiveGateway", "choose"],
    ["email", "mail"],
    ["userTask", "sign", [olivia]],
    ["userTask", "again", [{ kind: "performer", element: "check" }]],
    ["exclusiveGateway", "join"],
    ["endEvent", "end"],
  ],
  [
    "start>check",
    "check>choose",
    "choose>mail",
    "mail>join",
    "choose>sign",
    "sign>again",
    "again>join",
    "join>end",
  ],
);

const names = {
  member: () => "Olivia",
  group: () => "Finance",
};

function bandNames(definition: ProcessDefinition): string[] {
  return placeElements(definition, { inBands: true }).bands.map(({ doer }) =>
    doerName(doer, names, new Map()),
  );
}

describe("bands", () => {
  it("stand by who does what: the requester above, people in between, machines below", () => {
    expect(bandNames(process)).toEqual(["Requester", "Finance", "Olivia", "System"]);
  });

  it("hold gateways with what leads to them, and who did a step with that step", () => {
    const { doers, ofElement } = bandsOf(process, nestElements(process));
    const bandOf = (id: string) => doers[ofElement.get(id) ?? -1]?.key;
    expect(bandOf("choose")).toBe(bandOf("check"));
    expect(bandOf("again")).toBe(bandOf("check"));
    expect(bandOf("mail")).toBe("system");
    expect(bandOf("end")).toBe(bandOf("join"));
  });

  it("contain their elements, follow each other without a gap, and leave every column where it was", () => {
    const { boxes, bands } = placeElements(process, { inBands: true });
    const { ofElement } = bandsOf(process, nestElements(process));
    const plain = placeElements(process).boxes;
    for (const [id, box] of boxes) {
      const band = bands[ofElement.get(id) ?? -1]?.box;
      expect(box.x).toBe(plain.get(id)?.x);
      expect(band && box.y > band.y && box.y + box.height < band.y + band.height, id).toBe(true);
    }
    for (const [turn, { box }] of bands.entries()) {
      const above = bands[turn - 1]?.box;
      if (above) expect(box.y).toBe(above.y + above.height);
    }
    expect(boxes.get("start")).toEqual(plain.get("start"));
  });

  it("do not move for what people have placed by hand", () => {
    const moved = moveElement(process, "sign", { x: 5000, y: -900 });
    const view = { inBands: true };
    expect(placeElements(moved, view).boxes).toEqual(placeElements(process, view).boxes);
    expect(routeFlows(moved, placeElements(moved, view))).toEqual(
      routeFlows(process, placeElements(process, view)),
    );
  });

  it("keep their order when a step goes to somebody else", () => {
    const given = updateElement<"userTask">(process, "sign", { candidates: [finance] });
    expect(bandNames(given)).toEqual(["Requester", "Finance", "System"]);
    const swapped = updateElement<"userTask">(process, "check", { candidates: [olivia] });
    const mine = updateElement<"userTask">(swapped, "sign", { candidates: [finance] });
    const earlierBands = placeElements(process, { inBands: true }).bands.map(({ key }) => key);
    const after = placeElements(mine, { inBands: true, earlierBands }).bands;
    expect(after.map(({ key }) => key)).toEqual(earlierBands);
    const nobody = updateElement<"userTask">(process, "check", { candidates: [] });
    expect(bandNames(nobody)).toEqual([
      "Requester",
      "Olivia",
      'Who does "an earlier step"',
      "Nobody yet",
      "System",
    ]);
  });

  it("take a sub-process by all who do something in it", () => {
    const part = createElement("subProcess", "part");
    const inside = [createElement("userTask", "one"), createElement("userTask", "two")].map(
      (element, index) => ({
        ...element,
        parent: "part",
        candidates: [index === 0 ? olivia : finance],
      }),
    );
    const nested: ProcessDefinition = {
      ...process,
      elements: [...process.elements, part, ...inside],
      flows: [
        ...process.flows.filter(({ id }) => id !== "join>end"),
        { id: "join>part", source: "join", target: "part" },
        { id: "part>end", source: "part", target: "end" },
        { id: "one>two", source: "one", target: "two" },
      ],
    };
    expect(bandNames(nested)).toContain("Olivia or Finance");
  });
});

describe("closed sub-processes", () => {
  it("are as large as a step, and what is inside has no place", () => {
    const part = createElement("subProcess", "part");
    const inside = { ...createElement("userTask", "one"), parent: "part" };
    const late = { ...createElement("boundaryEvent", "late"), attachedTo: "one", parent: "part" };
    const nested = { ...process, elements: [...process.elements, part, inside, late] };
    const open = placeElements(nested);
    const { boxes, closed } = placeElements(nested, { closed: new Set(["part"]) });
    expect(boxes.has("one") || boxes.has("late")).toBe(false);
    expect(boxes.get("part")?.height).toBeLessThan(open.boxes.get("part")?.height ?? 0);
    expect(closed.has("part")).toBe(true);
  });
});
