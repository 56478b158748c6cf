/** What a cell compares the input with. Only cells that compare with constants can be analysed. */
import type { FreeNames } from "@/engine/expression/compile/code";
import { compileCode } from "@/engine/expression/compile/compile-code";
import { Run } from "@/engine/expression/run";
import { childrenOf, parseFeel, type SyntaxNode } from "@/engine/expression/syntax/parse-feel";
import type { FeelValue } from "@/engine/expression/values/feel-value";

export interface CellConstants {
  constants: FeelValue[];
  /** Whether it asks for more than equality. */
  ordered: boolean;
}

const constantNodes = new Set([
  "NumericLiteral",
  "StringLiteral",
  "BooleanLiteral",
  "null",
  "DateTimeLiteral",
]);
const insideConstants = new Set([
  "DateTimeConstructor",
  "PositionalParameters",
  "AtLiteral",
  "ArithOp",
  "date",
  "time",
  "duration",
  "and",
  "(",
  ")",
]);
const orderNodes = new Set(["Interval", "between"]);
/** Nodes whose truth changes only where the input passes a constant. */
const structureNodes = new Set([
  "UnaryTests",
  "PositiveUnaryTests",
  "PositiveUnaryTest",
  "SimplePositiveUnaryTest",
  "CompareOp",
  "Interval",
  "Conjunction",
  "Disjunction",
  "Comparison",
  "ParenthesizedExpression",
  "List",
  "Wildcard",
  "not",
  "and",
  "or",
  "in",
  "between",
  "?",
  "..",
  "[",
  "]",
  "(",
  ")",
]);

const noNames: FreeNames = { has: () => false, read: () => null };
/** Constants have no clock; any moment will do. */
const anyMoment = "2000-01-01T00:00:00Z";

/** The value of FEEL that reads no name; undefined where it does or cannot be read. */
export function constantValue(text: string): FeelValue | undefined {
  const compiled = compileCode(text, "Expression", { refuseUnknownNames: true });
  if (!compiled.ok || compiled.inputs.length > 0) return undefined;
  return compiled.code({ locals: [], inputs: noNames, run: new Run(anyMoment, undefined) });
}

function isConstant(node: SyntaxNode): boolean {
  return childrenOf(node).every(
    (child) => (constantNodes.has(child.name) || insideConstants.has(child.name)) && isConstant(child),
  );
}

/** Null where the cell cannot be analysed. */
export function cellConstants(text: string): CellConstants | null {
  const parsed = parseFeel(text, "UnaryTests", {});
  if (!parsed.ok) return null;
  const found: CellConstants = { constants: [], ordered: false };
  const open = [parsed.node];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (constantNodes.has(node.name)) {
      const value = isConstant(node) ? constantValue(text.slice(node.from, node.to)) : undefined;
      if (value === undefined) return null;
      found.constants.push(value);
      continue;
    }
    if (!structureNodes.has(node.name)) return null;
    const operator = node.name === "CompareOp" ? text.slice(node.from, node.to) : "=";
    if (orderNodes.has(node.name) || (operator !== "=" && operator !== "!=")) found.ordered = true;
    if (node.name !== "Wildcard") open.push(...childrenOf(node));
  }
  return found;
}
