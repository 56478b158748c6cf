import { compileExpression } from "@/engine/expression/compile-expression";
import type { Expression } from "@/engine/expression/expression";
import { namesInText } from "./names-in-text";

/** The expression with the form's names declared; null when there is none or it cannot be read. */
export function parseSource(source: string, names: { has(name: string): boolean }): Expression | null {
  if (source.trim() === "") return null;
  const result = compileExpression(source, { names: namesInText(source, names) });
  return result.ok ? result.expression : null;
}
