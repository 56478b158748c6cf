import type { FreeNames } from "@/engine/expression/compile/code";
import { compileCode } from "@/engine/expression/compile/compile-code";
import type { FeelValue } from "@/engine/expression/values/feel-value";
import type { DataType } from "./data-type";

type ConstraintResult = { ok: true; passes: DataType["passes"] } | { ok: false; message: string };

/** Unary tests without any name but the value itself. */
class OnlyInput implements FreeNames {
  readonly #value: FeelValue;
  constructor(value: FeelValue) {
    this.#value = value;
  }
  has(): boolean {
    return true;
  }
  read(): FeelValue {
    return this.#value;
  }
}

export function isWildcard(tests: string): boolean {
  const text = tests.trim();
  return text === "" || text === "-";
}

/** The test of allowed values, such as `"a", "b"` or `[0..100]`; null where every value passes. */
export function constraintOf(tests: string): ConstraintResult {
  if (isWildcard(tests)) return { ok: true, passes: null };
  const compiled = compileCode(tests, "UnaryTests", { refuseUnknownNames: true });
  if (!compiled.ok) return { ok: false, message: compiled.problems[0]?.message ?? "It is no test." };
  const { code } = compiled;
  const passes: DataType["passes"] = (value, run) => {
    run.charge(2);
    return code({ locals: [], inputs: new OnlyInput(value), run }) === true;
  };
  return { ok: true, passes };
}
