/** Reads a table of `expression -> value` as a test: what stands in it is documentation that runs. */
import { expect, test } from "vitest";
import type { Value } from "@/contracts/value";
import { compileExpression } from "@/engine/expression/compile-expression";
import type { CompileExpressionOptions, Evaluation } from "@/engine/expression/expression";

export const feelNow = "2026-03-01T09:30:00+01:00";

/** Compiles and evaluates once; a problem of the text throws, since the test is wrong then. */
export function evaluateFeel(
  source: string,
  variables: Record<string, Value> = {},
  options: CompileExpressionOptions = {},
): Evaluation {
  const compiled = compileExpression(source, { names: Object.keys(variables), ...options });
  if (!compiled.ok)
    throw new Error(`${source}: ${compiled.problems.map(({ message }) => message).join(" ")}`);
  return compiled.expression.evaluate({ variables, now: feelNow });
}

/** Dates and long numbers are written as their text in the tables. */
function plain(value: Value): Value {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  if (typeof value.lexical === "string") return value.lexical;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry)]));
}

export type FeelRow = readonly [source: string, expected: Value];

/** One test per row; the name is the row. */
export function feelTable(rows: readonly FeelRow[], variables: Record<string, Value> = {}): void {
  test.each(rows)("%s", (source, expected) => {
    const result = evaluateFeel(source, variables);
    expect(result.ok ? plain(result.value) : result.error).toEqual(expected);
  });
}
