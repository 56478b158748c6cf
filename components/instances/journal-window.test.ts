import { expect, test } from "vitest";
import { journalWindow } from "./journal-window";

test.each([
  ["a short journal whole", 12, 100, null, { from: 0, to: 12 }],
  ["the latest of a long one", 10_000, 100, null, { from: 0, to: 100 }],
  ["the latest when the chosen line is among them", 10_000, 100, 9_950, { from: 0, to: 100 }],
  ["what surrounds a chosen line", 10_000, 100, 5_000, { from: 4_949, to: 5_049 }],
  ["the beginning", 10_000, 100, 0, { from: 9_949, to: 10_000 }],
])("shows %s", (_, count, shown, chosen, window) => {
  expect(journalWindow(count, shown, chosen)).toEqual(window);
});
