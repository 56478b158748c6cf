import type { NodeCompiler } from "@/engine/expression/compile/compiler";
import { matchesType } from "@/engine/expression/types/matches-type";
import { parseType } from "@/engine/expression/types/parse-type";

const compileInstanceOf: NodeCompiler = (node, compiler) => {
  const nodes = compiler.children(node);
  const value = compiler.compile(nodes[0]);
  const typeNode = nodes.find(({ name }) => name === "Type");
  if (typeNode === undefined) return () => null;
  const type = parseType(typeNode, compiler);
  return (frame) => matchesType(value(frame), type);
};

export const instanceOfNodes: Record<string, NodeCompiler> = { InstanceOfExpression: compileInstanceOf };
