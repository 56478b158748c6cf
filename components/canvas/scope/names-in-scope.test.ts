import { describe, expect, it } from "vitest";
import type { FormDefinition } from "@/contracts/form";
import type { Element, ProcessDefinition } from "@/contracts/process";
import { createElement } from "../commands/create-element";
import { updateElement } from "../commands/update-element";
import { approveAndReject } from "../panels/parts/outcome-presets";
import { namesInScope } from "./names-in-scope";

const formId = "0193a5b0-0000-7000-8000-000000000001";
const form: FormDefinition = {
  schemaVersion: 1,
  title: "Purchase",
  fields: [
    { key: "total", label: "Total", type: "currency", currency: "EUR", required: true },
    { key: "team", label: "Team", type: "choice", options: [{ value: "it", label: "IT" }], required: false },
  ],
};

let process: ProcessDefinition = {
  schemaVersion: 1,
  name: "Test",
  elements: [
    createElement("startEvent", "start"),
    createElement("userTask", "approve"),
    createElement("exclusiveGateway", "choose"),
    createElement("httpRequest", "order"),
  ],
  flows: [
    { id: "f1", source: "start", target: "approve" },
    { id: "f2", source: "approve", target: "choose" },
    { id: "f3", source: "choose", target: "order" },
  ],
};
process = updateElement<"startEvent">(process, "start", { formId });
process = updateElement<"userTask">(process, "approve", { name: "Approve it", outcomes: approveAndReject });

const paths = (element: string) =>
  namesInScope(process, element, { [formId]: form }).map((name) => name.path);

it("offers what is set on the way to an element, and nothing that comes later", () => {
  expect(paths("start")).toEqual([]);
  expect(paths("approve")).toEqual(["total", "team"]);
  expect(paths("choose")).toEqual(["total", "team", "approve.outcome", "approve.comment"]);
});

it("offers what comes later where the process leads back", () => {
  const back = { id: "f4", source: "order", target: "approve" };
  const names = namesInScope({ ...process, flows: [...process.flows, back] }, "approve", { [formId]: form });
  expect(names.map((name) => name.path)).toContain("order.status");
});

it("knows the values that choices and outcomes can have", () => {
  const names = namesInScope(process, "choose", { [formId]: form });
  expect(names.find((name) => name.path === "team")?.options).toEqual([{ value: "it", label: "IT" }]);
  expect(
    names.find((name) => name.path === "approve.outcome")?.options?.map((option) => option.value),
  ).toEqual(["approve", "reject"]);
});

describe("in structure", () => {
  const at = (parent: string, element: Element): Element => ({ ...element, parent });
  const columns = [{ key: "amount", label: "Amount", type: "number" as const, required: true }];
  const order: FormDefinition = {
    schemaVersion: 1,
    title: "Order",
    fields: [
      { key: "items", label: "Items", type: "lineItems", columns, required: true, minRows: 1, maxRows: 9 },
    ],
  };
  const error = { type: "error" } as const;
  const withForm = updateElement<"startEvent">(process, "start", { formId });
  /** start -> part (begin -> check) -> after; the part fails to mend; rescue (failed -> look) runs beside. */
  const nested: ProcessDefinition = {
    ...process,
    elements: [
      ...withForm.elements.slice(0, 1),
      createElement("subProcess", "part"),
      at("part", createElement("startEvent", "begin")),
      at("part", createElement("httpRequest", "check")),
      { ...createElement("boundaryEvent", "broken"), ...{ attachedTo: "part", event: error } } as Element,
      createElement("userTask", "mend"),
      createElement("userTask", "after"),
      createElement("eventSubProcess", "rescue"),
      at("rescue", { ...createElement("startEvent", "failed"), ...{ event: error } } as Element),
      at("rescue", createElement("userTask", "look")),
    ],
    flows: [
      { id: "f1", source: "start", target: "part" },
      { id: "f2", source: "begin", target: "check" },
      { id: "f3", source: "part", target: "after" },
      { id: "f4", source: "broken", target: "mend" },
      { id: "f5", source: "failed", target: "look" },
    ],
  };
  const known = (definition: ProcessDefinition, element: string) =>
    namesInScope(definition, element, { [formId]: order }).map((name) => name.path);
  const looped = updateElement<"subProcess">(nested, "part", {
    loop: {
      kind: "multiInstance",
      mode: "parallel",
      collection: "items",
      itemVariable: "item",
      output: "check.status",
      outputCollection: "answers",
    },
  });

  it("knows inside what was set outside, and afterwards what was set inside", () => {
    expect(known(nested, "check")).toEqual(["items"]);
    expect(known(nested, "after")).toEqual(["items", "check.status", "check.body"]);
  });

  it("knows after a boundary event what came with it, and what its host may have done", () => {
    expect(known(nested, "mend")).toEqual([
      "items",
      "check.status",
      "check.body",
      "broken.code",
      "broken.message",
    ]);
  });

  it("knows in an event sub-process what may have been done around it", () => {
    expect(known(nested, "look")).toEqual(expect.arrayContaining(["items", "check.status", "failed.code"]));
    expect(known(nested, "check")).not.toContain("failed.code");
  });

  it("knows in a loop the entry with its columns, and afterwards only what it collects", () => {
    expect(known(looped, "check")).toEqual(["items", "item", "item.amount", "loopCounter"]);
    expect(known(looped, "after")).toEqual(["items", "answers"]);
  });
});
