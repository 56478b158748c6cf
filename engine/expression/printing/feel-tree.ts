/** An expression apart from its text: what two texts that mean the same have in common. Brackets that people wrote stay. */

import { treeOfType } from "@/engine/expression/compile/compile-code";
import type { CompileExpressionOptions, ExpressionProblem } from "@/engine/expression/expression";
import {
  childrenOf,
  type FeelDialect,
  parseFeel,
  type SyntaxNode,
} from "@/engine/expression/syntax/parse-feel";
import { isRangeType } from "@/engine/expression/syntax/range-type";

export interface FeelTree {
  /** The grammar's name for it. */
  kind: string;
  /** Of what has no parts: names, literals, operators, key words. */
  text: string;
  parts: readonly FeelTree[];
}

/** Nodes whose parts say nothing that their text does not. */
const wholes: ReadonlySet<string> = new Set([
  "VariableName",
  "Name",
  "PathName",
  "ParameterName",
  "Key",
  "QualifiedName",
  "SpecialType",
  "SpecialFunctionName",
  "DateTimeConstructor",
  "NumericLiteral",
  "StringLiteral",
  "AtLiteral",
  "Wildcard",
]);

function leavesOf(node: SyntaxNode): SyntaxNode[] {
  const children = childrenOf(node);
  return children.length === 0 ? [node] : children.flatMap(leavesOf);
}

/** The words of a name, apart where they stand apart; comments between them are left out. */
function textOf(node: SyntaxNode, source: string): string {
  if (node.name === "AtLiteral") return source.slice(node.from, node.to);
  if (node.name === "NumericLiteral") {
    return source.slice(node.from, node.to).replace(/\/\*.*?\*\/|\/\/[^\n]*|\s+/gs, "");
  }
  let text = "";
  let end = node.from;
  for (const { from, to } of leavesOf(node)) {
    text += `${from > end ? " " : ""}${source.slice(from, to)}`;
    end = to;
  }
  return text;
}

function build(node: SyntaxNode, source: string): FeelTree {
  const children = wholes.has(node.name) ? [] : childrenOf(node);
  if (children.length === 0) return { kind: node.name, text: textOf(node, source), parts: [] };
  const parts = children.map((child) => build(child, source));
  const [first, ...rest] = parts;
  // The grammar reads `range<T>` as a list (see range-type).
  if (node.name === "ListType" && first !== undefined && isRangeType(source, node.from)) {
    return { kind: node.name, text: "", parts: [{ ...first, text: "range" }, ...rest] };
  }
  return { kind: node.name, text: "", parts };
}

export type FeelTreeResult = { ok: true; tree: FeelTree } | { ok: false; problem: ExpressionProblem };

/** Reads an expression or a cell; comments are left out. */
export function readFeelTree(
  source: string,
  options: CompileExpressionOptions = {},
  dialect: FeelDialect = "Expression",
): FeelTreeResult {
  const names = [...(options.names ?? []), ...Object.keys(options.types ?? {})];
  const known = Object.fromEntries(names.map((name) => [name, treeOfType(options.types?.[name])]));
  const parsed = parseFeel(source, dialect, known);
  return parsed.ok ? { ok: true, tree: build(parsed.node, source) } : parsed;
}
