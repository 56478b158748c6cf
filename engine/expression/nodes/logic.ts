/** Three-valued logic (DMN 1.5, table 44): whatever is not a boolean counts as null. */
import type { Code } from "@/engine/expression/compile/code";
import type { NodeCompiler } from "@/engine/expression/compile/compiler";
import { singleItem } from "@/engine/expression/values/single-item";

/** `absorbing` decides alone: false for and, true for or. */
function junction(absorbing: boolean, left: Code, right: Code): Code {
  return (frame) => {
    const a = singleItem(left(frame));
    if (a === absorbing) return absorbing;
    const b = singleItem(right(frame));
    if (b === absorbing) return absorbing;
    return a === !absorbing && b === !absorbing ? !absorbing : null;
  };
}

const compileJunction =
  (absorbing: boolean): NodeCompiler =>
  (node, compiler) => {
    const [left, , right] = compiler.children(node);
    return junction(absorbing, compiler.compile(left), compiler.compile(right));
  };

const compileIf: NodeCompiler = (node, compiler) => {
  const [, conditionNode, , thenNode, , elseNode] = compiler.children(node);
  const condition = compiler.compile(conditionNode);
  const yes = compiler.compile(thenNode);
  const no = compiler.compile(elseNode);
  return (frame) => (singleItem(condition(frame)) === true ? yes(frame) : no(frame));
};

export const logicNodes: Record<string, NodeCompiler> = {
  Conjunction: compileJunction(false),
  Disjunction: compileJunction(true),
  IfExpression: compileIf,
};
