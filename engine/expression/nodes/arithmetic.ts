/** `+ - * / **` over numbers, texts, dates, times and durations (DMN 1.5, 10.3.2.8 and tables 47 to 51). */
import type { Code } from "@/engine/expression/compile/code";
import type { NodeCompiler } from "@/engine/expression/compile/compiler";
import type { Run } from "@/engine/expression/run";
import {
  addTemporal,
  divideTemporal,
  multiplyTemporal,
  negateTemporal,
  subtractTemporal,
} from "@/engine/expression/temporal/temporal-arithmetic";
import type { FeelValue } from "@/engine/expression/values/feel-value";
import {
  add,
  divide,
  isNumeric,
  multiply,
  type Numeric,
  negate,
  power,
  subtract,
  toInteger,
} from "@/engine/expression/values/numeric";

type NumberOperation = (left: Numeric, right: Numeric) => Numeric | null;
type OtherOperation = (left: FeelValue, right: FeelValue, run: Run) => FeelValue;

/** Steps that arithmetic beyond doubles costs. */
const decimalPrice = 30;
/** A power by repeated multiplication, for each doubling of the exponent, and one by logarithms. */
const powerPrice = 30;
const fractionalPowerPrice = 3_000;

function binary(numbers: NumberOperation, others: OtherOperation, left: Code, right: Code): Code {
  return (frame) => {
    const a = left(frame);
    const b = right(frame);
    if (typeof a === "number" && typeof b === "number") {
      const result = numbers(a, b);
      if (typeof result !== "number") frame.run.charge(decimalPrice);
      return result;
    }
    return operate(numbers, others, a, b, frame.run);
  };
}

function operate(
  numbers: NumberOperation,
  others: OtherOperation,
  left: FeelValue,
  right: FeelValue,
  run: Run,
): FeelValue {
  if (left === null || right === null) return null;
  if (!isNumeric(left) || !isNumeric(right)) return others(left, right, run);
  run.charge(decimalPrice);
  return numbers(left, right);
}

function join(left: FeelValue, right: FeelValue, run: Run): FeelValue {
  if (typeof left !== "string" || typeof right !== "string") return addTemporal(left, right);
  run.chargeText(left.length + right.length);
  return left + right;
}

function powerOf(left: Code, right: Code): Code {
  return (frame) => {
    const base = left(frame);
    const exponent = right(frame);
    if (!isNumeric(base) || !isNumeric(exponent)) return null;
    const result = power(base, exponent);
    if (!Number.isSafeInteger(result)) {
      frame.run.charge(priceOfPower(toInteger(exponent)));
    }
    return result;
  };
}

function priceOfPower(exponent: number | null): number {
  return exponent === null ? fractionalPowerPrice : powerPrice * (2 + Math.log2(1 + Math.abs(exponent)));
}

function negated(operand: Code): Code {
  return (frame) => {
    const value = operand(frame);
    return isNumeric(value) ? negate(value) : negateTemporal(value);
  };
}

const operators: Record<string, (left: Code, right: Code) => Code> = {
  "+": (left, right) => binary(add, join, left, right),
  "-": (left, right) => binary(subtract, subtractTemporal, left, right),
  "*": (left, right) => binary(multiply, multiplyTemporal, left, right),
  "/": (left, right) => binary(divide, divideTemporal, left, right),
  "**": powerOf,
  "^": powerOf,
};

const compileArithmetic: NodeCompiler = (node, compiler) => {
  const [first, second, third] = compiler.children(node);
  if (third === undefined) {
    const operand = compiler.compile(second);
    return first !== undefined && compiler.text(first) === "-"
      ? negated(operand)
      : compiler.refuse(node, "A plus sign needs two sides.");
  }
  const operator = second === undefined ? undefined : operators[compiler.text(second)];
  if (operator === undefined) return compiler.refuse(node, "This operator is not known.");
  return operator(compiler.compile(first), compiler.compile(third));
};

export const arithmeticNodes: Record<string, NodeCompiler> = { ArithmeticExpression: compileArithmetic };
