import { expect, it } from "vitest";
import { compareSortValues } from "./table-column";

it("sorts text as people do", () => {
  expect(["b10", "B2", "a"].sort(compareSortValues)).toEqual(["a", "B2", "b10"]);
});

it("sorts figures and moments by size", () => {
  expect([10, 9, 100].sort(compareSortValues)).toEqual([9, 10, 100]);
  const [early, late] = [new Date(1_000), new Date(2_000)];
  expect(compareSortValues(early, late)).toBeLessThan(0);
});
