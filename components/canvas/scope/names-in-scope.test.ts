import { expect, it } from "vitest";
import type { FormDefinition } from "@/contracts/form";
import type { ProcessDefinition } from "@/contracts/process";
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
