import type { CompiledElement } from "@/engine/decision/compile/compiled-element";
import type { DecisionProblem } from "@/engine/decision/problem";

/** The errors of an element and of all that it requires, nearest first: with one of them it has no value. */
export function blockingProblems(
  element: CompiledElement,
  problems: readonly DecisionProblem[],
): DecisionProblem[] {
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return [];
  const seen = new Set([element]);
  for (const each of seen) for (const required of each.required) seen.add(required);
  const blocking: DecisionProblem[] = [];
  for (const { id, place } of seen) {
    blocking.push(...errors.filter((each) => each.element === id && each.namespace === place.namespace));
  }
  return blocking;
}
