import type { Run } from "@/engine/expression/run";
import { DaysAndTime, YearsAndMonths } from "@/engine/expression/temporal/duration";
import type { FeelValue } from "@/engine/expression/values/feel-value";
import {
  compareNumbers,
  Exact,
  fromDecimal,
  isZero,
  type Numeric,
  negate,
  toDecimal,
  toInteger,
} from "@/engine/expression/values/numeric";
import { type Rounding, rounding, roundNumber } from "@/engine/expression/values/round-number";
import {
  type BuiltinTable,
  daysAndTime,
  months,
  number,
  type Overload,
  optional,
  overload,
} from "./overload";

/** Steps of a rounding, which grow with the places before the point. */
const roundPrice = (n: Numeric): number => (typeof n === "number" ? 5 : 30 + Math.abs(n.e) / 4);
/** Steps of a root or logarithm to 34 digits. */
const functionPrice = 1_500;

function withScale(mode: Rounding): Overload {
  return overload([number("n"), number("scale")], ([n, scale], run) => {
    run.charge(roundPrice(n));
    return roundNumber(n, scale, mode);
  });
}

function withOptionalScale(mode: Rounding, quick: (n: number) => number): Overload {
  return overload([number("n"), optional(number("scale"))], ([n, scale], run) => {
    if (typeof n === "number" && scale === undefined && Number.isSafeInteger(quick(n))) return quick(n) + 0;
    run.charge(roundPrice(n));
    return roundNumber(n, scale ?? 0, mode);
  });
}

/** The remainder with the sign of the divisor: `dividend - divisor * floor(dividend / divisor)`. */
function modulo(dividend: Numeric, divisor: Numeric, run: Run): FeelValue {
  if (isZero(divisor)) return null;
  if (Number.isSafeInteger(dividend) && Number.isSafeInteger(divisor)) {
    const [left, right] = [Number(dividend), Number(divisor)];
    const rest = left % right;
    return (rest !== 0 && rest < 0 !== right < 0 ? rest + right : rest) + 0;
  }
  run.charge(functionPrice);
  const [left, right] = [toDecimal(dividend), toDecimal(divisor)];
  if (left.e - right.e > 100) return null;
  const rest = left.mod(right);
  return fromDecimal(!rest.isZero() && rest.isNegative() !== right.isNegative() ? rest.plus(right) : rest);
}

function isEven(n: Numeric): boolean | null {
  const integer = toInteger(n);
  if (integer !== null) return integer % 2 === 0;
  return toDecimal(n).isInteger() ? toDecimal(n).mod(2).isZero() : null;
}

const priced =
  (work: (n: Numeric) => Numeric | null) =>
  ([n]: readonly [Numeric], run: Run): FeelValue => {
    run.charge(functionPrice);
    return work(n);
  };

/** DMN 1.5, table 77. */
export const numberFunctions: BuiltinTable = {
  decimal: [withScale(rounding.halfEven)],
  floor: [withOptionalScale(rounding.down, Math.floor)],
  ceiling: [withOptionalScale(rounding.up, Math.ceil)],
  "round up": [withScale(rounding.awayFromZero)],
  "round down": [withScale(rounding.towardsZero)],
  "round half up": [withScale(rounding.halfAwayFromZero)],
  "round half down": [withScale(rounding.halfTowardsZero)],
  abs: [
    overload([number("n")], ([n]) => (compareNumbers(n, 0) < 0 ? negate(n) : n)),
    overload([daysAndTime("n")], ([n]) => (n.nanos < 0n ? new DaysAndTime(-n.nanos) : n)),
    overload([months("n")], ([n]) => new YearsAndMonths(Math.abs(n.months))),
  ],
  modulo: [
    overload([number("dividend"), number("divisor")], ([dividend, divisor], run) =>
      modulo(dividend, divisor, run),
    ),
  ],
  sqrt: [
    overload(
      [number("number")],
      priced((n) => (compareNumbers(n, 0) < 0 ? null : fromDecimal(Exact.sqrt(n)))),
    ),
  ],
  log: [
    overload(
      [number("number")],
      priced((n) => (compareNumbers(n, 0) <= 0 ? null : fromDecimal(Exact.ln(n)))),
    ),
  ],
  exp: [
    overload(
      [number("number")],
      priced((n) => fromDecimal(Exact.exp(n))),
    ),
  ],
  odd: [
    overload([number("number")], ([n]) => {
      const even = isEven(n);
      return even === null ? null : !even;
    }),
  ],
  even: [overload([number("number")], ([n]) => isEven(n))],
};
