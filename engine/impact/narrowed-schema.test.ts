import { expect, it } from "vitest";
import { narrowedSchema } from "./narrowed-schema";

it("says nothing where all that was taken is still taken", () => {
  expect(narrowedSchema({ type: "integer", minimum: 1 }, { type: "number" })).toEqual([]);
  expect(narrowedSchema({ enum: ["a"] }, { enum: ["b", "a"] })).toEqual([]);
  expect(narrowedSchema({ enum: ["a"] }, { type: "string", maxLength: 200 })).toEqual([
    "may have so many characters at most: 200",
  ]);
  expect(narrowedSchema({ type: "string", format: "date" }, { type: "string" })).toEqual([]);
  expect(narrowedSchema({ type: "number" }, {})).toEqual([]);
});

it("says what has to be sent in another way", () => {
  expect(narrowedSchema({ type: "number" }, { type: "string" })).toEqual(["has to be text, it was a number"]);
  expect(narrowedSchema({ type: "string" }, { type: "string", format: "date" })).toEqual([
    "has to be written as date",
  ]);
  expect(narrowedSchema({ type: "number", minimum: 1 }, { type: "number", minimum: 5, maximum: 9 })).toEqual([
    "has to be at least 5",
    "may be at most 9",
  ]);
});

it("names options that are gone, and counts many", () => {
  expect(narrowedSchema({ enum: ["s", "m", "l"] }, { enum: ["m"] })).toEqual([
    "does not take “s”, “l” any more",
  ]);
  const many = Array.from({ length: 9 }, (_, index) => `o${index}`);
  expect(narrowedSchema({ enum: many }, { enum: [] })).toEqual([
    "does not take “o0”, “o1”, “o2”, “o3”, “o4” and 4 more any more",
  ]);
});

it("looks into rows and records", () => {
  const rows = (properties: Record<string, { type: string; title?: string }>, required: string[] = []) => ({
    type: "array",
    items: { type: "object", properties, required },
  });
  const before = rows({ item: { type: "string" }, count: { type: "number", title: "Count" } });
  expect(
    narrowedSchema(before, rows({ item: { type: "number" }, price: { type: "number" } }, ["price"])),
  ).toEqual(["needs “price”", "“item” has to be a number, it was text", "has no “Count” any more"]);
});
