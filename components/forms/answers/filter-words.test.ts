import { expect, it } from "vitest";
import { FieldSchema } from "@/contracts/form";
import type { FormColumns } from "@/server/features/submissions/get-form-columns.schema";
import type { SubmissionFilter } from "@/server/features/submissions/submissions.schema";
import { filterParts } from "./filter-words";

const processId = "01980000-0000-7000-8000-00000000c001";
const ada = "01980000-0000-7000-8000-00000000a001";
const column = (field: object) => ({
  field: FieldSchema.parse({ label: "", required: false, ...field }),
  isGone: false,
});
const form: FormColumns = {
  name: "Order",
  columns: [
    column({ type: "number", key: "amount", label: "Amount" }),
    column({ type: "choice", key: "kind", label: "Kind", options: [{ value: "r", label: "Rent" }] }),
    column({ type: "person", key: "boss", label: "Boss" }),
  ],
  versions: [2, 1],
  places: [{ processId, processName: "Orders", element: "start", stepName: "Ask" }],
};

const words = (filter: SubmissionFilter) =>
  filterParts(filter, form, { [ada]: "Ada" }).map((part) => part.words);

it("says a filter part by part, with labels and names", () => {
  expect(
    words({
      processId,
      element: "start",
      version: 2,
      from: "2026-03-01",
      fields: [
        { field: "amount", operator: "greater", value: "1000" },
        { field: "kind", operator: "is", value: "r" },
        { field: "boss", operator: "is", value: ada },
        { field: "gone", operator: "empty", value: "" },
      ],
    }),
  ).toEqual([
    "Orders: Ask",
    "Version 2",
    "Submitted from 2026-03-01",
    "Amount is greater than 1000",
    "Kind is Rent",
    "Boss is Ada",
    "gone is empty",
  ]);
});

it("gives each part a filter without it", () => {
  const amount = { field: "amount", operator: "filled" as const, value: "" };
  const parts = filterParts({ version: 1, fields: [amount] }, form, {});
  expect(parts.map((part) => part.without)).toEqual([
    { version: undefined, fields: [amount] },
    { version: 1, fields: [] },
  ]);
});
