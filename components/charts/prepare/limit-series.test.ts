import { describe, expect, it } from "vitest";
import { limitSeries } from "./limit-series";

const count = { kind: "count", name: "requests" } as const;
const nine = Array.from({ length: 9 }, (_, index) => ({
  id: `s${index}`,
  label: `S${index}`,
  values: [index, null],
}));

describe("at most seven series", () => {
  it("leaves a few as they are", () => {
    expect(limitSeries(nine.slice(0, 7), count).series).toHaveLength(7);
  });

  it("adds the smallest up as other and keeps the order of the rest", () => {
    const { series, left } = limitSeries(nine, count);
    expect(series.map(({ id }) => id)).toEqual(["s3", "s4", "s5", "s6", "s7", "s8", "other"]);
    expect(series.at(-1)).toEqual({ id: "other", label: "Other (3)", values: [3, null] });
    expect(left).toBe(0);
  });

  it("never adds up durations, but says how many are left out", () => {
    const { series, left } = limitSeries(nine, { kind: "duration" });
    expect(series.map(({ id }) => id)).toEqual(["s2", "s3", "s4", "s5", "s6", "s7", "s8"]);
    expect(left).toBe(2);
  });
});
