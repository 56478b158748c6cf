import { expect, it } from "vitest";
import { slopeOf } from "./least-squares";

it("finds the slope of points on a line, and of points around it", () => {
  const xs = [0, 1, 2, 3];
  expect(slopeOf(xs.map((x) => ({ x, y: 3 * x + 5 })))).toBeCloseTo(3);
  expect(slopeOf(xs.map((x) => ({ x, y: 2 * x + (x % 2 === 0 ? 0.2 : -0.2) })))).toBeCloseTo(1.92);
});

it("calls a single point flat", () => {
  expect(slopeOf([{ x: 1, y: 1 }])).toBe(0);
  expect(slopeOf([])).toBe(0);
});
