import fc from "fast-check";
import { expect, it } from "vitest";
import { HISTOGRAM_ERROR, type Histogram, quantile } from "./histogram";

/** As the database counts them. */
function histogramOf(durations: readonly number[]): Histogram {
  const bucketOf = (ms: number) => (ms < 1 ? 0 : 1 + Math.floor(Math.log(ms) / Math.log(1.04)));
  const groups = [...Map.groupBy(durations, bucketOf)].toSorted(([one], [other]) => one - other);
  return { buckets: groups.map(([bucket]) => bucket), counts: groups.map(([, all]) => all.length) };
}

function exactQuantile(durations: readonly number[], share: number): number {
  const sorted = durations.toSorted((one, other) => one - other);
  const position = share * (sorted.length - 1);
  const low = sorted[Math.floor(position)] ?? 0;
  const high = sorted[Math.ceil(position)] ?? 0;
  return low + (high - low) * (position % 1);
}

it("has no quantile without durations", () => {
  expect(quantile({ buckets: [], counts: [] }, 0.5)).toBeNull();
});

it("tells any quantile of any durations within its error", () => {
  const durations = fc.array(fc.double({ min: 0, max: 1e11, noNaN: true }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(durations, fc.constantFrom(0, 0.5, 0.9, 1), (all, share) => {
      const exact = exactQuantile(all, share);
      const told = quantile(histogramOf(all), share) ?? Number.NaN;
      expect(Math.abs(told - exact)).toBeLessThanOrEqual(exact * (HISTOGRAM_ERROR + 1e-9) + 1);
    }),
  );
});
