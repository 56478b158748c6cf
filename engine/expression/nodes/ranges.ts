import type { Code } from "@/engine/expression/compile/code";
import type { NodeCompiler } from "@/engine/expression/compile/compiler";
import { EqualityRange } from "@/engine/expression/values/feel-value";
import { makeRange } from "@/engine/expression/values/make-range";
import { singleItem } from "@/engine/expression/values/single-item";

const compileInterval: NodeCompiler = (node, compiler) => {
  const [open, startNode, , endNode, close] = compiler.children(node);
  const start = compiler.compile(startNode);
  const end = compiler.compile(endNode);
  const startIncluded = open !== undefined && compiler.text(open) === "[";
  const endIncluded = close !== undefined && compiler.text(close) === "]";
  return (frame) => makeRange(singleItem(start(frame)), singleItem(end(frame)), startIncluded, endIncluded);
};

/** `< x` and its kin are ranges open to one side; `= x` and `!= x` ranges of one value and of all others. */
const compileSimpleTest: NodeCompiler = (node, compiler) => {
  const [first, operandNode] = compiler.children(node);
  if (first?.name !== "CompareOp") return compiler.compile(first);
  const operand = compiler.compile(operandNode);
  const build = unaryRanges[compiler.text(first)];
  if (build === undefined) return compiler.refuse(node, "This operator is not known.");
  return build(operand);
};

const unaryRanges: Record<string, (operand: Code) => Code> = {
  "<": (operand) => (frame) => makeRange(undefined, operand(frame), false, false),
  "<=": (operand) => (frame) => makeRange(undefined, operand(frame), false, true),
  ">": (operand) => (frame) => makeRange(operand(frame), undefined, false, false),
  ">=": (operand) => (frame) => makeRange(operand(frame), undefined, true, false),
  "=": (operand) => (frame) => new EqualityRange(operand(frame), true),
  "!=": (operand) => (frame) => new EqualityRange(operand(frame), false),
};

export const rangeNodes: Record<string, NodeCompiler> = {
  Interval: compileInterval,
  SimplePositiveUnaryTest: compileSimpleTest,
};
