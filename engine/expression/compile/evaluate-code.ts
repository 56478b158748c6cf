/** Runs code within its budget; limits come back as values. */
import type { Value } from "@/contracts/value";
import { NotStorable, toValue } from "@/engine/expression/border/to-value";
import type { Evaluation, Scope } from "@/engine/expression/expression";
import { LimitReached, Run } from "@/engine/expression/run";
import type { FeelValue } from "@/engine/expression/values/feel-value";
import { type Code, Inputs } from "./code";

function limitOf(error: unknown): LimitReached {
  if (error instanceof LimitReached) return error;
  if (error instanceof RangeError) return new LimitReached("depth");
  throw error;
}

/** Evaluates, then lets `finish` turn the result into what the caller wants, under the same budget. */
export function evaluateCode<Result>(
  code: Code,
  inputs: readonly string[],
  scope: Scope,
  finish: (value: FeelValue, run: Run) => Evaluation<Result>,
): Evaluation<Result> {
  const run = new Run(scope.now, scope.timeZone);
  try {
    return finish(code({ locals: [], inputs: new Inputs(inputs, scope), run }), run);
  } catch (error) {
    const { limit, message } = limitOf(error);
    return { ok: false, error: { kind: "limit", limit, message } };
  }
}

export function finishAsValue(value: FeelValue, run: Run): Evaluation<Value> {
  if (value === null || typeof value !== "object") return { ok: true, value };
  const result = toValue(value, run);
  if (!(result instanceof NotStorable)) return { ok: true, value: result };
  return {
    ok: false,
    error: { kind: "type", message: `The expression gives ${result.what}, which is no data.` },
  };
}
