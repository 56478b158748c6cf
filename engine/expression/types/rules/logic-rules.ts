import type { SyntaxNode } from "@/engine/expression/syntax/parse-feel";
import { type FeelType, typeNamed } from "@/engine/expression/types/feel-type";
import { joinTypes, nullType } from "@/engine/expression/types/join-types";
import { singleKindsOf } from "@/engine/expression/types/kinds";
import { typeText } from "@/engine/expression/types/type-text";
import type { TypeRule, Typer } from "@/engine/expression/types/typer";

/** Whether it can be true; else reports it. What is surely null has been reported before. */
export function expectCondition(node: SyntaxNode | undefined, type: FeelType, typer: Typer): boolean {
  if (singleKindsOf(type).includes("boolean")) return true;
  if (node !== undefined && type.kind !== "Null") {
    typer.doubt(node, `A condition is true or false, but this is ${typeText(type)}.`);
  }
  return false;
}

const typeOfJunction: TypeRule = (node, typer) => {
  const [left, , right] = typer.children(node);
  const sides = [left, right].map((side) => expectCondition(side, typer.typeOf(side), typer));
  return sides.includes(true) ? typeNamed("boolean") : nullType;
};

const typeOfIf: TypeRule = (node, typer) => {
  const [, condition, , yes, , no] = typer.children(node);
  expectCondition(condition, typer.typeOf(condition), typer);
  return joinTypes([typer.typeOf(yes), typer.typeOf(no)]);
};

export const logicRules: Readonly<Record<string, TypeRule>> = {
  Conjunction: typeOfJunction,
  Disjunction: typeOfJunction,
  IfExpression: typeOfIf,
};
