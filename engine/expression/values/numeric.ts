/**
 * FEEL numbers: decimal floating point with 34 digits, rounded half to even (IEEE 754 decimal128; DMN 1.5, 10.3.2.3.1).
 *
 * A JavaScript number stands for the decimal that its shortest text spells, so 0.1 is exactly one tenth. Results that
 * a double carries unambiguously (safe integers, and up to 15 digits) stay doubles; the arithmetic on them is done on
 * scaled integers and is exact. Everything else is a Decimal. Returning a double that the scaled integers did not prove
 * would break the law "0.1 + 0.2 = 0.3".
 */
import { Decimal } from "decimal.js";

export const Exact = Decimal.clone({
  defaults: true,
  precision: 34,
  rounding: Decimal.ROUND_HALF_EVEN,
  minE: -6176,
  maxE: 6144,
  toExpNeg: -6177,
  toExpPos: 6145,
});

export type Numeric = number | Decimal;

/** Up to here a decimal of 15 digits and its nearest double determine each other. */
const maxScaled = 1e15;
const powersOfTen = [
  1, 10, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
] as const;
/** Divisors up to 10^22 are exact doubles, so one division rounds correctly. */
const maxScale = 22;

export function toDecimal(value: Numeric): Decimal {
  return typeof value === "number" ? new Exact(value) : value;
}

/** The canonical form of a computed decimal: a double where that is unambiguous, null where there is no such number. */
export function fromDecimal(value: Decimal): Numeric | null {
  if (!value.isFinite()) return null;
  if (value.isZero()) return 0;
  const exponent = value.e;
  if (value.precision() <= 15 && exponent > -300 && exponent < 300) return value.toNumber();
  if (value.isInteger() && exponent < 16) {
    const integer = value.toNumber();
    if (Number.isSafeInteger(integer)) return integer;
  }
  return value;
}

/** The decimal places of a double with at most 15 digits, or -1. */
export function scaleOf(value: number): number {
  for (let scale = 0; scale < powersOfTen.length; scale += 1) {
    const power = powersOfTen[scale] ?? 1;
    const scaled = value * power;
    if (scaled >= maxScaled || scaled <= -maxScaled) return -1;
    if (Math.round(scaled) / power === value) return scale;
  }
  return -1;
}

/** `value * 10 ** scale` as an integer, for a scale that `scaleOf` gave or a larger one that keeps 15 digits. */
export function scaledBy(value: number, scale: number): number {
  return Math.round(value * (powersOfTen[scale] ?? Number.NaN));
}

function unscaled(scaled: number, scale: number): number | null {
  if (scaled >= maxScaled || scaled <= -maxScaled || scale > maxScale) return null;
  return scaled / 10 ** scale + 0;
}

function addDoubles(left: number, right: number): number | null {
  const scale = Math.max(scaleOf(left), 0);
  const rightScale = scaleOf(right);
  const common = Math.max(scale, rightScale);
  if (rightScale < 0 || scaleOf(left) < 0) return null;
  if (Math.abs(left) * 10 ** common >= maxScaled || Math.abs(right) * 10 ** common >= maxScaled) return null;
  return unscaled(scaledBy(left, common) + scaledBy(right, common), common);
}

export function add(left: Numeric, right: Numeric): Numeric | null {
  if (typeof left === "number" && typeof right === "number") {
    const sum = left + right;
    if (Number.isSafeInteger(left) && Number.isSafeInteger(right) && Number.isSafeInteger(sum)) return sum;
    const exact = addDoubles(left, right);
    if (exact !== null) return exact;
  }
  return fromDecimal(Exact.add(toDecimal(left), toDecimal(right)));
}

export function negate(value: Numeric): Numeric {
  return typeof value === "number" ? 0 - value : value.negated();
}

export function subtract(left: Numeric, right: Numeric): Numeric | null {
  return add(left, negate(right));
}

function multiplyDoubles(left: number, right: number): number | null {
  const leftScale = scaleOf(left);
  const rightScale = scaleOf(right);
  if (leftScale < 0 || rightScale < 0) return null;
  return unscaled(scaledBy(left, leftScale) * scaledBy(right, rightScale), leftScale + rightScale);
}

export function multiply(left: Numeric, right: Numeric): Numeric | null {
  if (typeof left === "number" && typeof right === "number") {
    const product = left * right;
    if (Number.isSafeInteger(left) && Number.isSafeInteger(right) && Number.isSafeInteger(product)) {
      return product + 0;
    }
    const exact = multiplyDoubles(left, right);
    if (exact !== null) return exact;
  }
  return fromDecimal(Exact.mul(toDecimal(left), toDecimal(right)));
}

/** Null for a division by zero. */
export function divide(left: Numeric, right: Numeric): Numeric | null {
  if (isZero(right)) return null;
  if (typeof left === "number" && typeof right === "number") {
    const quotient = left / right;
    if (Number.isSafeInteger(quotient) && Number.isSafeInteger(left) && Number.isSafeInteger(right)) {
      return quotient + 0;
    }
    const scale = scaleOf(quotient);
    if (scale >= 0 && multiplyDoubles(quotient, right) === left) return quotient + 0;
  }
  return fromDecimal(Exact.div(toDecimal(left), toDecimal(right)));
}

/** Null where the result is no finite real number. */
export function power(base: Numeric, exponent: Numeric): Numeric | null {
  if (typeof base === "number" && typeof exponent === "number" && exponent >= 0) {
    const result = base ** exponent;
    if (Number.isSafeInteger(base) && Number.isSafeInteger(exponent) && Number.isSafeInteger(result))
      return result;
  }
  return fromDecimal(Exact.pow(toDecimal(base), toDecimal(exponent)));
}

export function isZero(value: Numeric): boolean {
  return typeof value === "number" ? value === 0 : value.isZero();
}

export function compareNumbers(left: Numeric, right: Numeric): number {
  if (typeof left === "number" && typeof right === "number") return left < right ? -1 : left > right ? 1 : 0;
  return toDecimal(left).comparedTo(toDecimal(right));
}

export function isNumeric(value: unknown): value is Numeric {
  return typeof value === "number" || value instanceof Decimal;
}

/** A number without its decimals, as a double for counting; null for one too large. */
export function truncate(value: Numeric): number | null {
  const whole = Math.trunc(typeof value === "number" ? value : value.toNumber());
  return Number.isSafeInteger(whole) ? whole + 0 : null;
}

/** An integer as a double for counting and indexing, or null for anything fractional or too large. */
export function toInteger(value: Numeric): number | null {
  const plain = typeof value === "number" ? value : value.toNumber();
  return Number.isSafeInteger(plain) ? plain : null;
}

/** The number a FEEL or JSON text spells, rounded to 34 digits; null where it spells none. */
export function parseNumeric(text: string): Numeric | null {
  if (!/^[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d{1,9})?$/.test(text)) return null;
  return fromDecimal(new Exact(text).toSignificantDigits(34));
}

/** Plain digits; with an exponent only where plain digits would be longer than 40. */
export function numericToText(value: Numeric): string {
  if (typeof value === "number" && Math.abs(value) < 1e21 && (Math.abs(value) >= 1e-6 || value === 0)) {
    return String(value);
  }
  const decimal = toDecimal(value);
  return decimal.e > 40 || decimal.e < -40
    ? decimal.toExponential().toUpperCase().replace("E+", "E")
    : decimal.toFixed();
}
