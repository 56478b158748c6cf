import type { Assignment } from "@/contracts/process";
import type { Variables } from "@/contracts/value";
import type { CompileScope, Moves } from "@/engine/definition/graph";
import { isReservedName } from "@/engine/form/reserved-names";
import { elementTitle } from "./element-title";

/** Gives all the values, or null after an incident. `seen` are names that the expressions know besides the variables. */
export type EvaluateAssignments = (moves: Moves, token: number, seen?: Variables) => Variables | null;

/** Assignments of an element's setting, evaluated from top to bottom; each sees the ones above it. */
export function compileAssignments(
  assignments: readonly Assignment[],
  setting: string,
  scope: CompileScope,
): EvaluateAssignments {
  const title = elementTitle(scope.node.element);
  const steps = assignments.flatMap(({ variable, expression }, index) => {
    if (isReservedName(variable)) {
      const message = `"${title}" sets "${variable}", which is a reserved word.`;
      scope.error("reservedName", message, `${setting}[${index}].variable`);
    }
    const compiled = scope.expression(`${setting}[${index}].expression`, expression);
    return compiled === null ? [] : [{ variable, compiled, source: `\`${expression}\` for ${variable}` }];
  });
  return (moves, token, seen) => {
    const values: Variables = {};
    for (const { variable, compiled, source } of steps) {
      const known = seen === undefined ? values : { ...values, ...seen };
      const result = moves.evaluate(token, compiled, source, known);
      if (result === null) return null;
      values[variable] = result.value;
    }
    return values;
  };
}
