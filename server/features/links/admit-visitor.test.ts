import { expect, it } from "vitest";
import { admitVisitor } from "./admit-visitor";

const tryTimes = (times: number, act: () => void): number => {
  let admitted = 0;
  for (let time = 0; time < times; time += 1) {
    try {
      act();
      admitted += 1;
    } catch (error) {
      expect(error).toMatchObject({ code: "TOO_MANY_REQUESTS", details: { retryAfter: expect.any(Number) } });
    }
  }
  return admitted;
};

it("slows down one address, and no other link or address", () => {
  const admitted = tryTimes(200, () => admitVisitor("answer", "a", "203.0.113.5"));
  expect(admitted).toBeGreaterThanOrEqual(20);
  expect(admitted).toBeLessThan(200);
  expect(tryTimes(5, () => admitVisitor("answer", "a", "203.0.113.6"))).toBe(5);
  expect(tryTimes(5, () => admitVisitor("answer", "b", "203.0.113.5"))).toBe(5);
});

it("slows down guessing a link's password from many addresses", () => {
  const addresses = Array.from({ length: 500 }, (_, index) => `10.0.${index}.1`).values();
  const admitted = tryTimes(500, () => admitVisitor("unlock", "guessed", addresses.next().value ?? null));
  expect(admitted).toBeLessThan(500);
});
