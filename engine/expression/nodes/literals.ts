import type { NodeCompiler } from "@/engine/expression/compile/compiler";
import { unquote } from "@/engine/expression/syntax/string-literal";
import { parseTemporal } from "@/engine/expression/temporal/parse-temporal";
import type { FeelValue } from "@/engine/expression/values/feel-value";
import { parseNumeric } from "@/engine/expression/values/numeric";

const constant = (value: FeelValue) => () => value;

const compileNumber: NodeCompiler = (node, compiler) => {
  const value = parseNumeric(compiler.text(node).replace(/\s+/g, ""));
  return value === null ? compiler.refuse(node, "This number is too large.") : constant(value);
};

/** `@"..."`, a constant; text that spells nothing temporal is null. */
const compileAtLiteral: NodeCompiler = (node, compiler) =>
  constant(parseTemporal(unquote(compiler.text(node).slice(1))));

export const literalNodes: Record<string, NodeCompiler> = {
  null: () => constant(null),
  BooleanLiteral: (node, compiler) => constant(compiler.text(node) === "true"),
  NumericLiteral: compileNumber,
  StringLiteral: (node, compiler) => constant(unquote(compiler.text(node))),
  AtLiteral: compileAtLiteral,
};
