import { expect, it } from "vitest";
import { placeLabels } from "./place-labels";

const place = (ats: number[]) => [
  ...placeLabels(
    ats.map((at, id) => ({ id: String(id), at })),
    16,
    200,
  ).values(),
];

it("leaves labels that do not touch where they are", () => {
  expect(place([10, 60, 150])).toEqual([10, 60, 150]);
});

it("moves touching labels apart, in their order", () => {
  expect(place([50, 52, 54])).toEqual([50, 66, 82]);
});

it("keeps the lowest inside and moves the others up", () => {
  expect(place([195, 199])).toEqual([184, 200]);
});
