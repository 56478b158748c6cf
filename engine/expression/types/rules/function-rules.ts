/** Definitions and calls of functions, and `instance of`. */
import { builtinOverloads } from "@/engine/expression/builtins/registry";
import type { SyntaxNode } from "@/engine/expression/syntax/parse-feel";
import { anyType, type FeelType, typeNamed } from "@/engine/expression/types/feel-type";
import { nullType } from "@/engine/expression/types/join-types";
import { mayBe, mayCoerce } from "@/engine/expression/types/kinds";
import { parseType } from "@/engine/expression/types/parse-type";
import { typeText } from "@/engine/expression/types/type-text";
import type { TypeRule, Typer } from "@/engine/expression/types/typer";
import { type Argument, typeOfCall } from "./builtin-call";
import { capital } from "./comparable";

/** The type that is spelt, or anything where nothing has its name. */
function readType(node: SyntaxNode | undefined, typer: Typer): FeelType {
  if (node === undefined) return anyType;
  const type = parseType(node, typer);
  if (type.kind !== "unknown") return type;
  typer.doubt(node, `There is no type “${type.name}”.`);
  return anyType;
}

const typeOfDefinition: TypeRule = (node, typer) =>
  typer.scoped((): FeelType => {
    const list = typer.child(node, "FormalParameters");
    const parameters = (list === undefined ? [] : typer.children(list)).map((parameter) => {
      const [nameNode, typeNode] = typer.children(parameter);
      return { name: nameNode === undefined ? "" : typer.name(nameNode), type: readType(typeNode, typer) };
    });
    for (const { name, type } of parameters) typer.declare(name, type);
    if (typer.child(node, "external") !== undefined) {
      return typer.never(node, "Functions of Java or other languages are not run here.");
    }
    const result = typer.typeOf(typer.child(node, "FunctionBody"));
    return { kind: "functionOf", parameters: parameters.map(({ type }) => type), result };
  });

function argumentsOf(node: SyntaxNode, typer: Typer): Argument[] {
  const named = typer.child(node, "NamedParameters");
  if (named === undefined) {
    const positional = typer.child(node, "PositionalParameters");
    const values = positional === undefined ? [] : typer.children(positional);
    return values.map((value) => ({ name: null, node: value, type: typer.typeOf(value) }));
  }
  return typer.children(named).map((part) => {
    const [nameNode, value] = typer.children(part);
    const name = nameNode === undefined ? "" : typer.name(nameNode);
    return { name, node: value ?? part, type: typer.typeOf(value) };
  });
}

/** A call of a function that was defined in the expression or declared. */
function typeOfDefinedCall(node: SyntaxNode, typer: Typer): FeelType {
  const [calleeNode] = typer.children(node);
  const callee = typer.typeOf(calleeNode);
  const args = argumentsOf(node, typer);
  if (callee.kind === "Null") return nullType;
  if (!mayBe(callee, "function"))
    return typer.never(calleeNode ?? node, `${capital(typeText(callee))} is no function.`);
  if (callee.kind !== "functionOf") return anyType;
  const { parameters, result } = callee;
  if (args.length !== parameters.length) {
    const wanted = parameters.length === 1 ? "1 value" : `${parameters.length} values`;
    return typer.never(node, `This function takes ${wanted}, not ${args.length}.`);
  }
  for (const [index, arg] of args.entries()) {
    const wanted = parameters[index];
    if (wanted === undefined || arg.name !== null || mayCoerce(arg.type, wanted)) continue;
    return typer.never(arg.node, `This function takes ${typeText(wanted)} here, not ${typeText(arg.type)}.`);
  }
  return result;
}

const typeOfInvocation: TypeRule = (node, typer) => {
  const [calleeNode] = typer.children(node);
  const name = calleeNode?.name === "VariableName" ? typer.name(calleeNode) : null;
  const overloads = name === null || !typer.callsBuiltin(name) ? undefined : builtinOverloads.get(name);
  if (name === null || overloads === undefined) return typeOfDefinedCall(node, typer);
  return typeOfCall({ name, overloads, node }, argumentsOf(node, typer), typer);
};

/** `date(...)`, `duration(...)` and the like have nodes of their own in the grammar. */
const typeOfDateTime: TypeRule = (node, typer) => {
  const [first] = typer.children(node);
  if (first === undefined || first.name === "AtLiteral") return typer.typeOf(first);
  const name = typer.name(first);
  const overloads = builtinOverloads.get(name);
  if (overloads === undefined) return anyType;
  return typeOfCall({ name, overloads, node }, argumentsOf(node, typer), typer);
};

const typeOfInstanceOf: TypeRule = (node, typer) => {
  const nodes = typer.children(node);
  typer.typeOf(nodes[0]);
  readType(
    nodes.find(({ name }) => name === "Type"),
    typer,
  );
  return typeNamed("boolean");
};

export const functionRules: Readonly<Record<string, TypeRule>> = {
  FunctionDefinition: typeOfDefinition,
  FunctionInvocation: typeOfInvocation,
  DateTimeLiteral: typeOfDateTime,
  SpecialFunctionName: () => ({ kind: "function" }),
  InstanceOfExpression: typeOfInstanceOf,
};
