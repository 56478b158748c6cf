import { expect, it } from "vitest";
import type { FormDefinition } from "@/contracts/form";
import type { Variables } from "@/contracts/value";
import { judgedValues, submissionOf } from "./submission";

const base = { label: "", required: false };
const definition: FormDefinition = {
  schemaVersion: 1,
  title: "Order",
  fields: [
    { ...base, type: "text", key: "supplier" },
    { ...base, type: "text", key: "reason" },
    { ...base, type: "text", key: "comment" },
    { ...base, type: "calculated", key: "total", expression: "1" },
    {
      ...base,
      type: "lineItems",
      key: "items",
      columns: [
        { type: "text", key: "article", label: "Article", required: true },
        { type: "calculated", key: "sum", label: "Sum", expression: "1" },
      ],
      minRows: 1,
      maxRows: 9,
    },
  ],
};

it("judges no empty rows at the end", () => {
  expect(judgedValues(definition, { items: [{ article: "Pen" }, {}] })).toEqual({
    items: [{ article: "Pen" }],
  });
});

it("sends only visible fields that can be changed, and nothing calculated", () => {
  const filled: Variables = {
    supplier: "ACME",
    reason: "hidden",
    comment: "read-only",
    total: 5,
    items: [{ article: "Pen", sum: 1 }, {}],
  };
  const sent = submissionOf(definition, filled, {
    visible: { reason: false },
    editable: (key) => key !== "comment",
  });
  expect(sent).toEqual({ supplier: "ACME", items: [{ article: "Pen" }] });
});
