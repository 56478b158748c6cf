import { describe, expect, it } from "vitest";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import type { Clip } from "./clip";
import { copyElements } from "./copy-elements";
import { type PastePlace, pasteClip } from "./paste-clip";
import { readClip } from "./read-clip";

const task = (id: string, more: object = {}) => ({ id, name: `Step ${id}`, type: "userTask", ...more });

function process(elements: object[], ways: [string, string][]): ProcessDefinition {
  const flows = ways.map(([source, target], index) => ({ id: `flow${index + 1}`, source, target }));
  return ProcessDefinitionSchema.parse({ schemaVersion: 1, name: "Buy", elements, flows });
}

const start = { id: "start1", name: "Start", type: "startEvent" };
const end = { id: "end1", name: "End", type: "endEvent" };
const own = process(
  [start, task("task1"), task("task2", { instructions: "{{ task1.outcome }}" }), end],
  [
    ["start1", "task1"],
    ["task1", "task2"],
    ["task2", "end1"],
  ],
);

function paste(definition: ProcessDefinition, clip: Clip | null, place: PastePlace) {
  if (!clip) throw new Error("Nothing was copied.");
  const { definition: after, pasted } = pasteClip(definition, clip, place);
  return { after, pasted, ways: after.flows.map(({ source, target }) => `${source} ${target}`) };
}

describe("steps that are copied and pasted", () => {
  it("come into the flow after the place, with ids and expressions of their own", () => {
    const { after, pasted, ways } = paste(own, copyElements(own, ["task1", "task2"]), {
      kind: "element",
      id: "task2",
    });
    expect(pasted).toEqual(["task3", "task4"]);
    expect(ways).toEqual(["start1 task1", "task1 task2", "task2 task3", "task3 task4", "task4 end1"]);
    expect(after.elements.find(({ id }) => id === "task4")).toMatchObject({
      instructions: "{{ task3.outcome }}",
    });
  });

  it("keep their ids in another process and leave its start alone", () => {
    const other = process([start, end], [["start1", "end1"]]);
    const clip = copyElements(own, ["start1", "task1", "task2"]);
    const { pasted, ways } = paste(other, clip, { kind: "flow", id: "flow1" });
    expect(pasted).toEqual(["task1", "task2"]);
    expect(ways).toEqual(["start1 task1", "task1 task2", "task2 end1"]);
  });

  it("stand by themselves without a place, and where they have several ways in", () => {
    expect(paste(own, copyElements(own, ["task1"]), null).ways).toHaveLength(3);
    const several = process([task("a"), task("b")], []);
    expect(paste(own, copyElements(several, ["a", "b"]), { kind: "element", id: "task1" }).ways).toHaveLength(
      3,
    );
  });

  it("bring what is inside and on their border, into the sub-process of the place", () => {
    const part = [
      { id: "part1", name: "Part", type: "subProcess" },
      task("inner", { parent: "part1" }),
      {
        id: "late",
        name: "",
        type: "boundaryEvent",
        attachedTo: "part1",
        event: { type: "timer", duration: "P1D" },
      },
    ];
    const around = process(
      [{ id: "outer", name: "Outer", type: "subProcess" }, task("in", { parent: "outer" })],
      [],
    );
    const { after, pasted } = paste(around, copyElements(process(part, []), ["part1"]), {
      kind: "element",
      id: "in",
    });
    expect(pasted).toEqual(["part1"]);
    const parents = after.elements.map(({ id, parent }) => `${id} ${parent ?? "-"}`);
    expect(parents).toEqual(["outer -", "in outer", "part1 outer", "inner part1", "late outer"]);
  });

  it("leave out an event whose step was not copied, and a parent that is none", () => {
    const late = {
      id: "late",
      name: "",
      type: "boundaryEvent",
      attachedTo: "gone",
      event: { type: "error" },
    };
    const clip = copyElements(process([task("a", { parent: "nowhere" }), late], []), ["a", "late"]);
    const { after } = paste(own, clip, null);
    expect(after.elements.map(({ id, parent }) => [id, parent]).slice(4)).toEqual([["a", undefined]]);
  });
});

describe("text from the clipboard", () => {
  const copied = copyElements(own, ["task1"]);

  it("is read when it holds steps", () =>
    expect(readClip(JSON.stringify(copied))).toEqual({ ok: true, clip: copied }));

  it.each([
    ["", "The clipboard holds no text."],
    ["Lunch at noon?", "What you pasted are no steps of a process."],
    ['{"kind":"something"}', "What you pasted are no steps of a process."],
    ["null", "What you pasted are no steps of a process."],
    ["x".repeat(5_000_000), "What you pasted is too long to be steps of a process."],
    [
      JSON.stringify({ ...copied, elements: [...(copied?.elements ?? []), ...(copied?.elements ?? [])] }),
      "The steps on the clipboard are damaged: two of them have the same id.",
    ],
  ])("is refused in a sentence that says what to do", (text, message) => {
    const help = "Choose steps on a canvas, copy them, and paste them here.";
    expect(readClip(text)).toEqual({ ok: false, message: `${message} ${help}` });
  });

  it("says where steps are damaged", () => {
    const read = readClip(JSON.stringify({ ...copied, elements: [{ ...task("a"), name: 5 }] }));
    expect(read).toMatchObject({ ok: false, message: expect.stringContaining("elements.0.name") });
  });
});
