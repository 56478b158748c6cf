import { expect, it } from "vitest";
import type { FormDefinition } from "@/contracts/form";
import { errorSummary, errorsByField } from "./form-errors";

const definition: FormDefinition = {
  schemaVersion: 1,
  title: "Order",
  fields: [
    { type: "text", key: "supplier", label: "Supplier", required: true },
    { type: "lineItems", key: "items", label: "Items", required: true, columns: [], minRows: 1, maxRows: 9 },
  ],
};

it("sorts errors to fields and to cells within them, whichever way the path is written", () => {
  const errors = errorsByField(
    { "items[0].quantity": "Quantity is required.", supplier: "Supplier is required." },
    { "items.2.price": ["Too much.", "Ask first."] },
  );
  expect(errors.get("supplier")).toEqual({ own: "Supplier is required.", inner: {} });
  expect(errors.get("items")).toEqual({
    inner: { "[0].quantity": "Quantity is required.", "[2].price": "Too much. Ask first." },
  });
});

it("lists complaints in the order of the form, those about no field first", () => {
  const errors = errorsByField({
    items: "Items is required.",
    supplier: "No such supplier.",
    other: "Unknown.",
  });
  expect(errorSummary(definition, errors).map((line) => line.key)).toEqual(["other", "supplier", "items"]);
});
