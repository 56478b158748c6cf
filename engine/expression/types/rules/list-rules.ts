/** Lists, ranges, filters, and what runs over them. */
import type { SyntaxNode } from "@/engine/expression/syntax/parse-feel";
import { anyType, type FeelType, typeNamed } from "@/engine/expression/types/feel-type";
import { joinTypes, nullType } from "@/engine/expression/types/join-types";
import { kindsOf, orderedKinds } from "@/engine/expression/types/kinds";
import { typeText } from "@/engine/expression/types/type-text";
import type { TypeRule, Typer } from "@/engine/expression/types/typer";
import { capital, incomparable, mayOrder } from "./comparable";
import { expectCondition } from "./logic-rules";

const listOf = (element: FeelType): FeelType => ({ kind: "list", element });
const rangeOf = (element: FeelType): FeelType => ({ kind: "range", element });

const typeOfList: TypeRule = (node, typer) => {
  const items = typer.children(node).slice(1, -1);
  return listOf(joinTypes(items.map((item) => typer.typeOf(item))));
};

/** The type of an item; what is no list counts as a list of one. */
export const elementOf = (type: FeelType): FeelType => (type.kind === "list" ? type.element : type);

const typeOfInterval: TypeRule = (node, typer) => {
  const [, startNode, , endNode] = typer.children(node);
  const [start, end] = [typer.typeOf(startNode), typer.typeOf(endNode)];
  if (start.kind === "Null" || end.kind === "Null") return nullType;
  if (!mayOrder(start, end)) return typer.never(node, incomparable(start, end));
  return rangeOf(joinTypes([elementOf(start), elementOf(end)]));
};

const typeOfSimpleTest: TypeRule = (node, typer) => {
  const [first, operandNode] = typer.children(node);
  if (first?.name !== "CompareOp") return typer.typeOf(first);
  const operand = typer.typeOf(operandNode);
  const sign = typer.text(first);
  if (sign === "=" || sign === "!=") return rangeOf(anyType);
  if (operand.kind === "Null") return nullType;
  if (kindsOf(operand).some((kind) => orderedKinds.has(kind))) return rangeOf(operand);
  return typer.never(node, `${capital(typeText(operand))} has no order.`);
};

const typeOfFilter: TypeRule = (node, typer) => {
  const [targetNode, , conditionNode] = typer.children(node);
  const target = typer.typeOf(targetNode);
  const item = elementOf(target);
  const condition = typer.withItem(item, () => typer.typeOf(conditionNode));
  if (target.kind === "Null") return nullType;
  const kinds = kindsOf(condition);
  // A position that is null for once gives an empty list, so only a literal is one for certain.
  if (kinds.includes("number")) return conditionNode?.name === "NumericLiteral" ? item : anyType;
  if (!kinds.includes("range")) expectFilter(conditionNode, condition, typer);
  return target.kind === "Any" || target.kind === "unknown" ? listOf(anyType) : listOf(item);
};

function expectFilter(node: SyntaxNode | undefined, type: FeelType, typer: Typer): void {
  if (node === undefined || type.kind === "Null" || kindsOf(type).includes("boolean")) return;
  typer.doubt(node, `A filter is a condition or a position, but this is ${typeText(type)}.`);
}

/** The type of what a loop visits; null where the source cannot be visited. */
function typeOfSource(node: SyntaxNode | undefined, typer: Typer): FeelType | null {
  const [startNode, dots, endNode] = node === undefined ? [] : typer.children(node);
  const start = typer.typeOf(startNode);
  if (dots === undefined) {
    if (start.kind === "Null") return null;
    return start.kind === "range" ? countable(start.element, startNode, typer) : elementOf(start);
  }
  const [first, last] = [
    countable(start, startNode, typer),
    countable(typer.typeOf(endNode), endNode, typer),
  ];
  if (first === null || last === null) return null;
  const alike = kindsOf(first).some((kind) => kindsOf(last).includes(kind));
  if (!alike && endNode !== undefined) typer.doubt(endNode, incomparable(first, last));
  return alike ? joinTypes([first, last]) : null;
}

function countable(type: FeelType, node: SyntaxNode | undefined, typer: Typer): FeelType | null {
  const kinds = kindsOf(type);
  if (kinds.includes("number") || kinds.includes("date")) return type;
  if (node !== undefined && type.kind !== "Null") {
    typer.doubt(node, `Only numbers and dates can be counted through, but this is ${typeText(type)}.`);
  }
  return null;
}

/** Declares the names of a loop; false where the first source can only be null, and with it the whole. */
function declareLoops(node: SyntaxNode, typer: Typer): boolean {
  const list = typer.child(node, "InExpressions");
  const loops = list === undefined ? [] : typer.children(list);
  const types = loops.map((loop) => {
    const [nameNode, , sourceNode] = typer.children(loop);
    const type = typeOfSource(sourceNode, typer);
    if (nameNode !== undefined) typer.declare(typer.name(nameNode), type ?? anyType);
    return type;
  });
  return types[0] !== null;
}

const typeOfFor: TypeRule = (node, typer) =>
  typer.scoped(() => {
    const visits = declareLoops(node, typer);
    typer.declare("partial", listOf(anyType));
    const body = typer.typeOf(typer.children(node).at(-1));
    return visits ? listOf(body) : nullType;
  });

const typeOfQuantified: TypeRule = (node, typer) =>
  typer.scoped(() => {
    const visits = declareLoops(node, typer);
    const body = typer.children(node).at(-1);
    expectCondition(body, typer.typeOf(body), typer);
    return visits ? typeNamed("boolean") : nullType;
  });

export const listRules: Readonly<Record<string, TypeRule>> = {
  List: typeOfList,
  Interval: typeOfInterval,
  SimplePositiveUnaryTest: typeOfSimpleTest,
  FilterExpression: typeOfFilter,
  ForExpression: typeOfFor,
  QuantifiedExpression: typeOfQuantified,
};
