import { expect, it } from "vitest";
import { formatDuration } from "./format-duration";

it.each([
  [0, "0 ms"],
  [850, "850 ms"],
  [1_500, "1.5 s"],
  [61_000, "1 min 1 s"],
  [3_600_000, "1 h"],
  [5_400_000, "1 h 30 min"],
  [93_784_000, "1 d 2 h"],
  [12 * 86_400_000 + 3_600_000, "12 d"],
  [86_399_000, "24 h"],
  [-61_000, "-1 min 1 s"],
])("writes %i ms as %s", (ms, words) => {
  expect(formatDuration(ms)).toBe(words);
});
