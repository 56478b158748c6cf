/**
 * The one door to FEEL (DMN 1.5): text is compiled once to closures, then evaluated as often as wished, without clock,
 * randomness or I/O and within fixed limits. What FEEL calls an error is null; only limits and unstorable results are errors.
 */
import { compileCode } from "./compile/compile-code";
import { evaluateCode, finishAsValue } from "./compile/evaluate-code";
import type { CompileExpressionOptions, CompileExpressionResult } from "./expression";

export function compileExpression(
  source: string,
  options: CompileExpressionOptions = {},
): CompileExpressionResult {
  const compiled = compileCode(source, "Expression", options);
  if (!compiled.ok) return compiled;
  const { code, inputs, names } = compiled;
  return {
    ok: true,
    expression: { source, names, evaluate: (scope) => evaluateCode(code, inputs, scope, finishAsValue) },
  };
}
