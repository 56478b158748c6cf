import { expect, it } from "vitest";
import { TokenBuckets } from "./token-buckets";

const RATE = { perSecond: 2, burst: 3 };

it("lets a burst through, then says how long to wait", () => {
  const buckets = new TokenBuckets();
  expect([1, 2, 3, 4].map(() => buckets.take("a", RATE, 0))).toEqual([0, 0, 0, 1]);
});

it("refills steadily, and never beyond the burst", () => {
  const buckets = new TokenBuckets();
  for (let count = 0; count < 3; count += 1) buckets.take("a", RATE, 0);
  expect([buckets.take("a", RATE, 499), buckets.take("a", RATE, 500), buckets.take("a", RATE, 500)]).toEqual([
    1, 0, 1,
  ]);
  expect([1, 2, 3, 4].map(() => buckets.take("a", RATE, 3_600_000))).toEqual([0, 0, 0, 1]);
});

it("gives each key a bucket of its own", () => {
  const buckets = new TokenBuckets();
  for (let count = 0; count < 3; count += 1) buckets.take("a", RATE, 0);
  expect([buckets.take("a", RATE, 0), buckets.take("b", RATE, 0)]).toEqual([1, 0]);
});

it("names long pauses in whole seconds", () => {
  const buckets = new TokenBuckets();
  const slow = { perSecond: 1 / 60, burst: 1 };
  expect([buckets.take("a", slow, 0), buckets.take("a", slow, 30_000)]).toEqual([0, 30]);
});
