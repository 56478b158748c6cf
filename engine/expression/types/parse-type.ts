import type { SyntaxNode } from "@/engine/expression/syntax/parse-feel";
import { isRangeType } from "@/engine/expression/syntax/range-type";
import { anyType, type FeelType } from "./feel-type";

/** What knows the text behind a tree and the types that a model names. */
export interface TypeReader {
  children(node: SyntaxNode): SyntaxNode[];
  child(node: SyntaxNode, name: string): SyntaxNode | undefined;
  name(node: SyntaxNode): string;
  sourceFrom(from: number): string;
  typeNamed(name: string): FeelType;
}

/** The type that a `Type` node spells. */
export function parseType(node: SyntaxNode, reader: TypeReader): FeelType {
  const inner = node.name === "Type" ? reader.children(node)[0] : node;
  if (inner === undefined) return anyType;
  const types = reader.children(inner).filter(({ name }) => name === "Type");
  switch (inner.name) {
    case "ListType": {
      const element = types[0] === undefined ? anyType : parseType(types[0], reader);
      return { kind: isRangeType(reader.sourceFrom(inner.from), 0) ? "range" : "list", element };
    }
    case "ContextType":
      return { kind: "contextOf", entries: parseEntries(inner, reader) };
    case "FunctionType":
      return parseFunctionType(inner, reader);
    default:
      return reader.typeNamed(reader.name(inner).replace(/\s*\.\s*/g, "."));
  }
}

function parseEntries(node: SyntaxNode, reader: TypeReader): Map<string, FeelType> {
  const list = reader.child(node, "ContextEntryTypes");
  const entries = new Map<string, FeelType>();
  for (const entry of list === undefined ? [] : reader.children(list)) {
    const [nameNode, typeNode] = reader.children(entry);
    if (nameNode !== undefined && typeNode !== undefined)
      entries.set(reader.name(nameNode), parseType(typeNode, reader));
  }
  return entries;
}

function parseFunctionType(node: SyntaxNode, reader: TypeReader): FeelType {
  const list = reader.child(node, "ArgumentTypes");
  const result = reader.child(node, "Type");
  const parameters = (list === undefined ? [] : reader.children(list)).map((argument) => {
    const type = reader.child(argument, "Type");
    return type === undefined ? anyType : parseType(type, reader);
  });
  return {
    kind: "functionOf",
    parameters,
    result: result === undefined ? anyType : parseType(result, reader),
  };
}
