import type { NodeCompiler } from "../compile/compiler";
import { matchesType } from "../types/matches-type";
import { parseType } from "../types/parse-type";

const compileInstanceOf: NodeCompiler = (node, compiler) => {
  const nodes = compiler.children(node);
  const value = compiler.compile(nodes[0]);
  const typeNode = nodes.find(({ name }) => name === "Type");
  if (typeNode === undefined) return () => null;
  const type = parseType(typeNode, compiler);
  return (frame) => matchesType(value(frame), type);
};

export const instanceOfNodes: Record<string, NodeCompiler> = { InstanceOfExpression: compileInstanceOf };
