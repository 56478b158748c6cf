/** Tests of a value: what stands behind `in`, and a decision table's cell (DMN 1.5, table 55). */
import type { SyntaxNode } from "@/engine/expression/syntax/parse-feel";
import { type FeelType, typeNamed } from "@/engine/expression/types/feel-type";
import { nullType } from "@/engine/expression/types/join-types";
import { kindsOf } from "@/engine/expression/types/kinds";
import type { TypeRule, Typer } from "@/engine/expression/types/typer";
import { checkValue, incomparable, mayEqual, overlap } from "./comparable";

const boolean = typeNamed("boolean");

function mentionsInput(node: SyntaxNode): boolean {
  if (node.name === "?") return true;
  for (let child = node.firstChild; child !== null; child = child.nextSibling)
    if (mentionsInput(child)) return true;
  return false;
}

/** Whether the value can pass; what is in a list is compared without the conversions of single items. */
function mayPass(value: FeelType, test: FeelType): boolean {
  if (value.kind === "Null" || test.kind === "Any") return true;
  if (test.kind === "range") return kindsOf(value).includes("range") || mayEqual(value, test.element);
  if (test.kind === "list") return value.kind === "list" || mayPass(value, test.element);
  return overlap(kindsOf(value), kindsOf(test));
}

function testType(node: SyntaxNode, value: FeelType, typer: Typer): FeelType {
  const inner = typer.children(node)[0] ?? node;
  typer.probe?.expected(inner, value);
  const type = typer.typeOf(node);
  if (mentionsInput(node) || type.kind === "Null") return boolean;
  checkValue(value, inner, typer);
  const passes = mayPass(value, type) || (type.kind === "list" && type.element.kind === "Null");
  if (passes) return boolean;
  const sentence = incomparable(value, type.kind === "range" || type.kind === "list" ? type.element : type);
  if (type.kind === "range") return typer.never(inner, sentence);
  // False where the value is missing.
  typer.doubt(inner, sentence);
  return boolean;
}

/** True or false, unless every test can only be null. */
export function testsType(tests: readonly SyntaxNode[], value: FeelType, typer: Typer): FeelType {
  const types = tests.map((test) => testType(test, value, typer));
  return types.length > 0 && types.every(({ kind }) => kind === "Null") ? nullType : boolean;
}

const typeOfUnaryTests: TypeRule = (node, typer) => {
  const tests = typer.child(node, "PositiveUnaryTests");
  return tests === undefined ? boolean : testsType(typer.children(tests), typer.read("?", node), typer);
};

export const testRules: Readonly<Record<string, TypeRule>> = { UnaryTests: typeOfUnaryTests };
