/** Arithmetic against a reference on big integers: a decimal is an integer and a scale, and rounding is to 34 digits, half to even. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  compareNumbers,
  divide,
  multiply,
  type Numeric,
  numericToText,
  parseNumeric,
  subtract,
} from "./numeric";

interface Exactly {
  digits: bigint;
  scale: number;
}

const precision = 34;
const abs = (value: bigint): bigint => (value < 0n ? -value : value);

/** `numerator / denominator`, rounded half to even. */
function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const quotient = abs(numerator) / abs(denominator);
  const twice = (abs(numerator) % abs(denominator)) * 2n;
  const up = twice > abs(denominator) || (twice === abs(denominator) && quotient % 2n === 1n);
  const result = up ? quotient + 1n : quotient;
  return numerator < 0n !== denominator < 0n ? -result : result;
}

function rounded({ digits, scale }: Exactly): Exactly {
  const excess = abs(digits).toString().length - precision;
  if (excess <= 0) return { digits, scale };
  return rounded({ digits: roundedQuotient(digits, 10n ** BigInt(excess)), scale: scale - excess });
}

function quotient(left: Exactly, right: Exactly): Exactly {
  const shift = precision + 40;
  const exact = left.digits * 10n ** BigInt(shift);
  const digits = roundedQuotient(exact, right.digits);
  const scale = left.scale - right.scale + shift;
  const excess = abs(digits).toString().length - precision;
  if (excess <= 0) return { digits, scale };
  const divisor = right.digits * 10n ** BigInt(excess);
  return { digits: roundedQuotient(exact, divisor), scale: scale - excess };
}

const textOf = ({ digits, scale }: Exactly): string => `${digits}e${-scale}`;

function read(value: Exactly): Numeric {
  const parsed = parseNumeric(textOf(value));
  if (parsed === null) throw new Error(textOf(value));
  return parsed;
}

const decimal = (digits: bigint): fc.Arbitrary<Exactly> =>
  fc.record({ digits: fc.bigInt({ min: -digits, max: digits }), scale: fc.integer({ min: 0, max: 12 }) });
/** Money, fifteen digits, and beyond doubles. */
const anyDecimal = fc.oneof(decimal(10n ** 4n), decimal(10n ** 9n), decimal(10n ** 16n), decimal(10n ** 33n));

const same = (actual: Numeric | null, expected: Exactly): void => {
  expect(actual === null ? null : numericToText(actual)).toBe(numericToText(read(rounded(expected))));
};

const aligned = (left: Exactly, right: Exactly): readonly [bigint, bigint, number] => {
  const scale = Math.max(left.scale, right.scale);
  return [
    left.digits * 10n ** BigInt(scale - left.scale),
    right.digits * 10n ** BigInt(scale - right.scale),
    scale,
  ];
};

describe("arithmetic equals the reference", () => {
  const runs = { numRuns: 2_000 };

  test("sum and difference", () => {
    const law = fc.property(anyDecimal, anyDecimal, (left, right) => {
      const [a, b, scale] = aligned(left, right);
      same(add(read(left), read(right)), { digits: a + b, scale });
      same(subtract(read(left), read(right)), { digits: a - b, scale });
    });
    fc.assert(law, runs);
  });

  test("product", () => {
    const law = fc.property(anyDecimal, anyDecimal, (left, right) => {
      const exact = { digits: left.digits * right.digits, scale: left.scale + right.scale };
      same(multiply(read(left), read(right)), exact);
    });
    fc.assert(law, runs);
  });

  test("quotient", () => {
    const law = fc.property(anyDecimal, anyDecimal, (left, right) => {
      fc.pre(right.digits !== 0n);
      same(divide(read(left), read(right)), quotient(left, right));
    });
    fc.assert(law, runs);
  });

  test("order", () => {
    const law = fc.property(anyDecimal, anyDecimal, (left, right) => {
      const [a, b] = aligned(left, right);
      expect(Math.sign(compareNumbers(read(left), read(right)))).toBe(a < b ? -1 : a > b ? 1 : 0);
    });
    fc.assert(law, runs);
  });
});

test("the text of a number reads back as the same number", () => {
  const law = fc.property(anyDecimal, (value) => {
    const number = read(value);
    const again = parseNumeric(numericToText(number));
    expect(again !== null && compareNumbers(again, number)).toBe(0);
  });
  fc.assert(law);
});

test("doubles as JSON brings them stand for their shortest text", () => {
  const law = fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
    const doubled = add(value, value);
    expect(doubled !== null && compareNumbers(doubled, multiply(value, 2) ?? 0)).toBe(0);
    expect(compareNumbers(subtract(value, value) ?? 1, 0)).toBe(0);
  });
  fc.assert(law);
});
