import fc from "fast-check";
import { expect, it } from "vitest";
import { firstRoom } from "./first-room";

const rate = { max: 2, perMs: 1_000 };

it("begins at once where there is room", () => {
  expect(firstRoom([], 50, rate)).toBe(50);
  expect(firstRoom([-900], 50, rate)).toBe(50);
});

it("waits until a start has left the period", () => {
  expect(firstRoom([-900, -800], 50, rate)).toBe(100);
  expect(firstRoom([-900, -800, 120], 50, rate)).toBe(200);
});

it("leaves room for what is to begin after it", () => {
  expect(firstRoom([500, 900], 0, rate)).toBe(1_500);
});

it("never lets more begin in any period, and never waits for ever", () => {
  const moments = fc.array(fc.integer({ min: -5_000, max: 20_000 }), { maxLength: 60 });
  fc.assert(
    fc.property(
      moments,
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 4_000 }),
      (wanted, max, perMs) => {
        const starts: number[] = [];
        for (const earliest of wanted) {
          starts.push(firstRoom(starts, earliest, { max, perMs }));
          starts.sort((a, b) => a - b);
        }
        for (const start of starts) {
          expect(
            starts.filter((other) => other >= start && other < start + perMs).length,
          ).toBeLessThanOrEqual(max);
        }
      },
    ),
  );
});
