import type { NodeCompiler } from "@/engine/expression/compile/compiler";

const compileVariable: NodeCompiler = (node, compiler) => compiler.read(compiler.name(node), node);

/** Nodes that only hold another: the first child that is an expression. */
const compileInner: NodeCompiler = (node, compiler) => compiler.compile(compiler.children(node)[0]);

export const nameNodes: Record<string, NodeCompiler> = {
  VariableName: compileVariable,
  "?": (node, compiler) => compiler.read("?", node),
  Expression: compileInner,
  PositiveUnaryTest: compileInner,
  FunctionBody: compileInner,
  ParenthesizedExpression: (node, compiler) => compiler.compile(compiler.children(node)[1]),
};
