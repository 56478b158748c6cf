import type { SyntaxNode } from "@/engine/expression/syntax/parse-feel";
import { type FeelType, typeNamed } from "@/engine/expression/types/feel-type";
import { nullType } from "@/engine/expression/types/join-types";
import { typeText } from "@/engine/expression/types/type-text";
import type { TypeRule, Typer } from "@/engine/expression/types/typer";
import { capital, checkValue, incomparable, mayEqual, mayOrder } from "./comparable";
import { testsType } from "./test-rules";

const boolean = typeNamed("boolean");

function typeOfBetween(nodes: readonly SyntaxNode[], typer: Typer): FeelType {
  const [value, low, high] = [nodes[0], nodes[2], nodes[4]].map((node) => typer.typeOf(node));
  if (value === undefined || low === undefined || high === undefined) return boolean;
  for (const [end, node] of [
    [low, nodes[2]],
    [high, nodes[4]],
  ] as const) {
    if (value.kind === "Null" || end.kind === "Null") return nullType;
    if (!mayOrder(value, end))
      return node === undefined ? nullType : typer.never(node, incomparable(value, end));
  }
  return boolean;
}

function typeOfIn(nodes: readonly SyntaxNode[], typer: Typer): FeelType {
  const value = typer.typeOf(nodes[0]);
  const tests = nodes.slice(1).flatMap((node) => {
    if (node.name === "PositiveUnaryTest") return [node];
    return node.name === "PositiveUnaryTests" ? typer.children(node) : [];
  });
  return typer.scoped(() => {
    typer.declare("?", value);
    return testsType(tests, value, typer);
  });
}

const typeOfComparison: TypeRule = (node, typer) => {
  const nodes = typer.children(node);
  const [leftNode, operator, rightNode] = nodes;
  if (operator?.name === "between") return typeOfBetween(nodes, typer);
  if (operator?.name === "in") return typeOfIn(nodes, typer);
  const [left, right] = [typer.typeOf(leftNode), typer.typeOf(rightNode)];
  if (rightNode !== undefined) typer.probe?.expected(rightNode, left);
  const sign = operator === undefined ? "" : typer.text(operator);
  if (sign === "=" || sign === "!=") {
    checkValue(left, rightNode, typer);
    checkValue(right, leftNode, typer);
    // False where one side is missing, so it is not null for certain; but it is never true.
    if (!mayEqual(left, right)) typer.doubt(node, incomparable(left, right));
    return boolean;
  }
  if (left.kind === "Null" || right.kind === "Null") return nullType;
  if (mayOrder(left, right)) return boolean;
  const alike = left.kind === right.kind;
  return typer.never(node, alike ? `${capital(typeText(left))} has no order.` : incomparable(left, right));
};

export const comparisonRules: Readonly<Record<string, TypeRule>> = { Comparison: typeOfComparison };
