import { expect, it } from "vitest";
import { FormDefinitionSchema } from "@/contracts/form";
import { fieldModes, type StepFieldLists, stepFieldLists } from "./step-field-modes";

const { fields } = FormDefinitionSchema.parse({
  schemaVersion: 1,
  title: "Order",
  fields: [
    { type: "text", key: "a", label: "A" },
    { type: "text", key: "b", label: "B" },
    { type: "calculated", key: "c", label: "C", expression: "1" },
    { type: "text", key: "d", label: "D" },
  ],
});

it("says nothing where all is as in the form", () => {
  expect(stepFieldLists(fields, fieldModes(fields, {}))).toEqual({});
});

it.each<StepFieldLists>([
  { editableFields: [] },
  { editableFields: ["a"], requiredFields: ["a"] },
  { hiddenFields: ["c", "d"] },
  { editableFields: ["a"], hiddenFields: ["b"], requiredFields: ["a"] },
])("says %j again the same way", (lists) => {
  expect(stepFieldLists(fields, fieldModes(fields, lists))).toEqual(lists);
});

it("reads a list of fields that can be changed as all others being read only", () => {
  expect([...fieldModes(fields, { editableFields: ["a"] })]).toEqual([
    ["a", "change"],
    ["b", "read"],
    ["c", "change"],
    ["d", "read"],
  ]);
});
