import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prepareValueAxis } from "./value-axis";

const count = { kind: "count", name: "requests" } as const;
const hour = 3_600_000;

describe("value axis", () => {
  it("starts at zero and ends at a round value above the largest", () => {
    expect(prepareValueAxis([87, 93], count)).toEqual({ ticks: [0, 50, 100], domain: [0, 100] });
    expect(prepareValueAxis([201], count).domain).toEqual([0, 250]);
    expect(prepareValueAxis([7], count).ticks).toEqual([0, 2, 4, 6, 8]);
  });

  it("never breaks a count below one", () => {
    expect(prepareValueAxis([1, 0], count).ticks).toEqual([0, 1]);
    expect(prepareValueAxis([], count).ticks).toEqual([0, 1]);
  });

  it("breaks durations where clocks do", () => {
    expect(prepareValueAxis([10 * hour], { kind: "duration" }).ticks).toEqual(
      [0, 2, 4, 6, 8, 10].map((h) => h * hour),
    );
    expect(prepareValueAxis([70_000], { kind: "duration" }).ticks).toEqual([
      0, 15_000, 30_000, 45_000, 60_000, 75_000,
    ]);
    expect(prepareValueAxis([9 * 24 * hour], { kind: "duration" }).ticks.at(-1)).toBe(10 * 24 * hour);
  });

  it("shows the ground below negative values", () => {
    expect(prepareValueAxis([-3, 5], { kind: "number", name: "points" }).domain).toEqual([-4, 6]);
  });

  it("holds every value between its ends, with at most seven lines", () => {
    const value = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (values) => {
        const { ticks, domain } = prepareValueAxis(values, { kind: "number", name: "points" });
        const slack = 1e-9 * Math.max(1, Math.abs(domain[0]), domain[1]);
        expect(domain[0]).toBeLessThanOrEqual(Math.min(0, ...values) + slack);
        expect(domain[1]).toBeGreaterThanOrEqual(Math.max(0, ...values) - slack);
        expect(ticks.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});
