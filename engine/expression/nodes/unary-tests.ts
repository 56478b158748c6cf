/** Tests of one input value, named `?` (DMN 1.5, grammar rules 7 to 17 and table 55). */
import type { Code } from "@/engine/expression/compile/code";
import type { Compiler, NodeCompiler } from "@/engine/expression/compile/compiler";
import type { SyntaxNode } from "@/engine/expression/syntax/parse-feel";
import { satisfies } from "@/engine/expression/values/range-membership";

/** Whether the test speaks about the input itself, so that its own result decides. */
function mentionsInput(node: SyntaxNode): boolean {
  if (node.name === "?") return true;
  for (let child = node.firstChild; child !== null; child = child.nextSibling)
    if (mentionsInput(child)) return true;
  return false;
}

function compileTest(node: SyntaxNode, slot: number, compiler: Compiler): Code {
  const test = compiler.compile(node);
  if (mentionsInput(node)) {
    return (frame) => {
      const result = test(frame);
      return typeof result === "boolean" || result === null
        ? result
        : satisfies(frame.locals[slot] ?? null, result, frame.run);
    };
  }
  return (frame) => satisfies(frame.locals[slot] ?? null, test(frame), frame.run);
}

/** True if any test holds for the value in the slot; else null if any cannot tell. */
export function compileTests(nodes: readonly SyntaxNode[], slot: number, compiler: Compiler): Code {
  const tests = nodes.map((node) => compileTest(node, slot, compiler));
  const [only] = tests;
  if (only !== undefined && tests.length === 1) return only;
  return (frame) => {
    let result: boolean | null = false;
    for (const test of tests) {
      const holds = test(frame);
      if (holds === true) return true;
      if (holds === null) result = null;
    }
    return result;
  };
}

/** The whole of a decision table's cell. The input value is in the variable `?`. */
const compileUnaryTestsNode: NodeCompiler = (node, compiler) => {
  const nodes = compiler.children(node);
  const [first] = nodes;
  if (first?.name === "Wildcard") return () => true;
  const tests = nodes.find(({ name }) => name === "PositiveUnaryTests");
  const read = compiler.read("?", node);
  const negated = first?.name === "not";
  return compiler.withLocal("?", (slot) => {
    const test = compileTests(tests === undefined ? [] : compiler.children(tests), slot, compiler);
    return (frame) => {
      frame.locals[slot] = read(frame);
      const result = test(frame);
      return negated && typeof result === "boolean" ? !result : result;
    };
  });
};

export const unaryTestNodes: Record<string, NodeCompiler> = { UnaryTests: compileUnaryTestsNode };
