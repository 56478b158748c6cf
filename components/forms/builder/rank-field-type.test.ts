import { expect, it } from "vitest";
import { rankFieldType } from "./rank-field-type";

it("puts the type whose name is typed first, and none that only has its letters", () => {
  const types: [string, string[]][] = [
    ["Web address", ["A link to a page, https:// and so on"]],
    ["Date range", ["From one day to another"]],
    ["Calculated", ["Computed from other fields"]],
    ["Date", ["A day in the calendar"]],
    ["File", ["Documents to upload, up to date"]],
  ];
  const found = (search: string) =>
    types
      .map(([label, about]) => ({ label, rank: rankFieldType(label, search, about) }))
      .filter(({ rank }) => rank > 0)
      .toSorted((one, other) => other.rank - one.rank)
      .map(({ label }) => label);
  expect(found("date")).toEqual(["Date", "Date range", "File"]);
  expect(found("FILE ")).toEqual(["File"]);
  expect(found("address")).toEqual(["Web address"]);
  expect(found("xyz")).toEqual([]);
});
