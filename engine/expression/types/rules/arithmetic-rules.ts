/** `+ - * / **` and the sign (DMN 1.5, tables 47 to 51). */
import { anyType, type FeelType, typeNamed } from "@/engine/expression/types/feel-type";
import { nullType } from "@/engine/expression/types/join-types";
import { kindsOf, type ValueKind } from "@/engine/expression/types/kinds";
import { typeText } from "@/engine/expression/types/type-text";
import type { TypeRule } from "@/engine/expression/types/typer";

const days = "days and time duration";
const months = "years and months duration";
const moment = "date and time";

type Row = readonly [left: ValueKind, right: ValueKind, result: ValueKind];

const shifts: readonly Row[] = [
  ["date", days, "date"],
  ["time", days, "time"],
  [moment, days, moment],
  ["date", months, "date"],
  [moment, months, moment],
];
const alike: readonly Row[] = [
  ["number", "number", "number"],
  [days, days, days],
  [months, months, months],
];
const swapped = (rows: readonly Row[]): Row[] => rows.map(([left, right, result]) => [right, left, result]);
const scaled: readonly Row[] = [
  [days, "number", days],
  [months, "number", months],
];
const power: readonly Row[] = [["number", "number", "number"]];

const table: Readonly<Record<string, readonly Row[]>> = {
  "+": [...alike, ["string", "string", "string"], ...shifts, ...swapped(shifts)],
  "-": [
    ...alike,
    ...shifts,
    ["date", "date", days],
    ["time", "time", days],
    [moment, moment, days],
    [moment, "date", days],
    ["date", moment, days],
  ],
  "*": [["number", "number", "number"], ...scaled, ...swapped(scaled)],
  "/": [["number", "number", "number"], ...scaled, [days, days, "number"], [months, months, "number"]],
  "**": power,
  "^": power,
};

/** What the operator can give for operands of the types; Null where it can give nothing. */
export function resultOf(operator: string, left: FeelType, right: FeelType): FeelType {
  const [lefts, rights] = [kindsOf(left), kindsOf(right)];
  const rows = (table[operator] ?? []).filter(([a, b]) => lefts.includes(a) && rights.includes(b));
  const results = new Set(rows.map(([, , result]) => result));
  const [only] = results;
  if (only === undefined) return nullType;
  return results.size === 1 ? typeNamed(only) : anyType;
}

const verbs: Readonly<Record<string, string>> = {
  "+": "added to",
  "-": "subtracted from",
  "*": "multiplied by",
  "/": "divided by",
};

function mismatch(operator: string, left: FeelType, right: FeelType): string {
  const verb = verbs[operator];
  const [first, second] = operator === "-" || operator === "+" ? [right, left] : [left, right];
  if (verb === undefined) return "A power is made of two numbers.";
  const text = `${typeText(first)} cannot be ${verb} ${typeText(second)}.`;
  const hint =
    operator === "+" && [left.kind, right.kind].includes("string")
      ? " Use string(…) to make text of it."
      : "";
  return text.charAt(0).toUpperCase() + text.slice(1) + hint;
}

const typeOfArithmetic: TypeRule = (node, typer) => {
  const [first, second, third] = typer.children(node);
  if (third === undefined) {
    const operand = typer.typeOf(second);
    if (operand.kind === "Null") return nullType;
    const kinds = kindsOf(operand).filter((kind) => kind === "number" || kind === days || kind === months);
    if (kinds.length === 0)
      return typer.never(node, `A minus sign cannot stand before ${typeText(operand)}.`);
    return kinds.length === 1 ? operand : anyType;
  }
  const operator = second === undefined ? "" : typer.text(second);
  const [left, right] = [typer.typeOf(first), typer.typeOf(third)];
  const result = resultOf(operator, left, right);
  if (left.kind === "Null" || right.kind === "Null") return nullType;
  if (result.kind === "Null") return typer.never(node, mismatch(operator, left, right));
  const byZero = operator === "/" && third.name === "NumericLiteral" && Number(typer.text(third)) === 0;
  return byZero ? typer.never(third, "A division by zero gives nothing.") : result;
};

export const arithmeticRules: Readonly<Record<string, TypeRule>> = { ArithmeticExpression: typeOfArithmetic };
