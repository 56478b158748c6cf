import { expect, it } from "vitest";
import { retryDelay } from "./retry-delay";

it("doubles with each try", () => {
  const delays = [1, 2, 3].map((attempt) => retryDelay({ attempt, backoffSeconds: 5 }, 1));
  expect(delays).toEqual([5_000, 10_000, 20_000]);
});

it("spreads between a half and the whole", () => {
  expect(retryDelay({ attempt: 1, backoffSeconds: 5 }, 0)).toBe(2_500);
});

it("waits as long as the other side asks, but never more than an hour", () => {
  expect(retryDelay({ attempt: 1, backoffSeconds: 5, afterMs: 60_000 }, 1)).toBe(60_000);
  expect(retryDelay({ attempt: 1, backoffSeconds: 5, afterMs: 86_400_000 }, 1)).toBe(3_600_000);
  expect(retryDelay({ attempt: 20, backoffSeconds: 3600 }, 1)).toBe(3_600_000);
});
