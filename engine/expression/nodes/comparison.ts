import type { Code } from "@/engine/expression/compile/code";
import type { Compiler, NodeCompiler } from "@/engine/expression/compile/compiler";
import type { SyntaxNode } from "@/engine/expression/syntax/parse-feel";
import { DateAndTime } from "@/engine/expression/temporal/date-and-time";
import { zonePrice } from "@/engine/expression/temporal/time-of-day";
import { compareValues } from "@/engine/expression/values/compare-values";
import { equalValues } from "@/engine/expression/values/equal-values";
import { FeelRange, type FeelValue } from "@/engine/expression/values/feel-value";
import { inRange } from "@/engine/expression/values/range-membership";
import { singleItem } from "@/engine/expression/values/single-item";
import { compileTests } from "./unary-tests";

const orders: Record<string, (order: number) => boolean> = {
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

function ordered(holds: (order: number) => boolean, left: Code, right: Code): Code {
  return (frame) => {
    const a = left(frame);
    const b = right(frame);
    if (typeof a === "number" && typeof b === "number") return holds(a - b);
    if (a instanceof DateAndTime) frame.run.charge(a.time.zone.name === null ? 1 : zonePrice);
    const order = compareValues(singleItem(a), singleItem(b));
    return order === null ? null : holds(order);
  };
}

/** `[a] = a` holds by the implicit conversion of singleton lists. */
function equality(wanted: boolean, left: Code, right: Code): Code {
  return (frame) => {
    const a = left(frame);
    const b = right(frame);
    const equal =
      Array.isArray(a) === Array.isArray(b)
        ? equalValues(a, b, frame.run)
        : equalValues(singleItem(a), singleItem(b), frame.run);
    return equal === null ? null : equal === wanted;
  };
}

function compileBetween(nodes: readonly SyntaxNode[], compiler: Compiler): Code {
  const value = compiler.compile(nodes[0]);
  const low = compiler.compile(nodes[2]);
  const high = compiler.compile(nodes[4]);
  return (frame) => {
    const [start, end] = [singleItem(low(frame)), singleItem(high(frame))];
    if (start === null || end === null) return null;
    return inRange(singleItem(value(frame)), new FeelRange(start, end, true, true), frame.run);
  };
}

function compileIn(nodes: readonly SyntaxNode[], compiler: Compiler): Code {
  const value = compiler.compile(nodes[0]);
  const tests = nodes.slice(1).flatMap((node) => {
    if (node.name === "PositiveUnaryTest") return [node];
    return node.name === "PositiveUnaryTests" ? compiler.children(node) : [];
  });
  return compiler.withLocal("?", (slot) => {
    const test = compileTests(tests, slot, compiler);
    return (frame): FeelValue => {
      const outer = frame.locals[slot] ?? null;
      frame.locals[slot] = value(frame);
      const result = test(frame);
      frame.locals[slot] = outer;
      return result;
    };
  });
}

const compileComparison: NodeCompiler = (node, compiler) => {
  const nodes = compiler.children(node);
  const [left, operatorNode, right] = nodes;
  if (operatorNode?.name === "between") return compileBetween(nodes, compiler);
  if (operatorNode?.name === "in") return compileIn(nodes, compiler);
  // The grammar reads the rest as a range of its own; somebody who means one puts it in brackets.
  if (right?.name === "SimplePositiveUnaryTest" && compiler.children(right)[0]?.name === "CompareOp") {
    return compiler.refuse(right, "Two comparison signs stand side by side; leave one out.");
  }
  const operator = operatorNode === undefined ? "" : compiler.text(operatorNode);
  const [a, b] = [compiler.compile(left), compiler.compile(right)];
  const holds = orders[operator];
  return holds === undefined ? equality(operator === "=", a, b) : ordered(holds, a, b);
};

export const comparisonNodes: Record<string, NodeCompiler> = { Comparison: compileComparison };
