import { compileCode } from "./compile/compile-code";
import { evaluateCode } from "./compile/evaluate-code";
import type { CompileExpressionOptions, CompileExpressionResult } from "./expression";

/**
 * Compiles a decision table's cell, such as `> 100, [10..20]` or `not("a")`. The input value is the variable `?`. True if
 * the input passes, false if not, null if the test cannot tell.
 */
export function compileUnaryTests(
  source: string,
  options: CompileExpressionOptions = {},
): CompileExpressionResult<boolean | null> {
  const compiled = compileCode(source, "UnaryTests", options);
  if (!compiled.ok) return compiled;
  const { code, inputs } = compiled;
  const names = compiled.names.filter((name) => name !== "?");
  return {
    ok: true,
    expression: {
      source,
      names,
      evaluate: (scope) =>
        evaluateCode(code, inputs, scope, (value) => ({
          ok: true,
          value: typeof value === "boolean" ? value : null,
        })),
    },
  };
}
