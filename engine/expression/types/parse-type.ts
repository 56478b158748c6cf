import type { Compiler } from "@/engine/expression/compile/compiler";
import type { SyntaxNode } from "@/engine/expression/syntax/parse-feel";
import { isRangeType } from "@/engine/expression/syntax/range-type";
import { anyType, type FeelType } from "./feel-type";

/** The type that a `Type` node spells. */
export function parseType(node: SyntaxNode, compiler: Compiler): FeelType {
  const inner = node.name === "Type" ? compiler.children(node)[0] : node;
  if (inner === undefined) return anyType;
  const types = compiler.children(inner).filter(({ name }) => name === "Type");
  switch (inner.name) {
    case "ListType": {
      const element = types[0] === undefined ? anyType : parseType(types[0], compiler);
      return { kind: isRangeType(compiler.sourceFrom(inner.from), 0) ? "range" : "list", element };
    }
    case "ContextType":
      return { kind: "contextOf", entries: parseEntries(inner, compiler) };
    case "FunctionType":
      return parseFunctionType(inner, compiler);
    default:
      return compiler.typeNamed(compiler.name(inner).replace(/\s*\.\s*/g, "."));
  }
}

function parseEntries(node: SyntaxNode, compiler: Compiler): Map<string, FeelType> {
  const list = compiler.child(node, "ContextEntryTypes");
  const entries = new Map<string, FeelType>();
  for (const entry of list === undefined ? [] : compiler.children(list)) {
    const [nameNode, typeNode] = compiler.children(entry);
    if (nameNode !== undefined && typeNode !== undefined)
      entries.set(compiler.name(nameNode), parseType(typeNode, compiler));
  }
  return entries;
}

function parseFunctionType(node: SyntaxNode, compiler: Compiler): FeelType {
  const list = compiler.child(node, "ArgumentTypes");
  const result = compiler.child(node, "Type");
  const parameters = (list === undefined ? [] : compiler.children(list)).map((argument) => {
    const type = compiler.child(argument, "Type");
    return type === undefined ? anyType : parseType(type, compiler);
  });
  return {
    kind: "functionOf",
    parameters,
    result: result === undefined ? anyType : parseType(result, compiler),
  };
}
