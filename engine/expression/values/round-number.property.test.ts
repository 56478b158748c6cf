import fc from "fast-check";
import { expect, test } from "vitest";
import { fromDecimal, numericToText, toDecimal } from "./numeric";
import { rounding, roundNumber } from "./round-number";

test.each(Object.entries(rounding))(
  "rounding %s on scaled integers equals that of decimals",
  (_name, mode) => {
    const value = fc.record({
      digits: fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
      scale: fc.integer({ min: 0, max: 8 }),
    });
    const law = fc.property(value, fc.integer({ min: 0, max: 9 }), ({ digits, scale }, places) => {
      const number = digits / 10 ** scale;
      const expected = fromDecimal(toDecimal(number).toDecimalPlaces(places, mode));
      expect(numericToText(roundNumber(number, places, mode) ?? 0)).toBe(numericToText(expected ?? 0));
    });
    fc.assert(law, { numRuns: 1_000 });
  },
);

test("a tie goes to the even neighbour, or away, or back", () => {
  expect(roundNumber(2.5, 0, rounding.halfEven)).toBe(2);
  expect(roundNumber(3.5, 0, rounding.halfEven)).toBe(4);
  expect(roundNumber(-2.5, 0, rounding.halfAwayFromZero)).toBe(-3);
  expect(roundNumber(-2.5, 0, rounding.halfTowardsZero)).toBe(-2);
  expect(roundNumber(1250, -2, rounding.halfEven)).toBe(1200);
});
