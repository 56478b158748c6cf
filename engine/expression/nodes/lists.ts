import type { NodeCompiler } from "@/engine/expression/compile/compiler";

const compileList: NodeCompiler = (node, compiler) => {
  const items = compiler.compileAll(compiler.children(node).slice(1, -1));
  return (frame) => items.map((item) => item(frame));
};

export const listNodes: Record<string, NodeCompiler> = { List: compileList };
