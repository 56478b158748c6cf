import type { Variables } from "@/contracts/value";
import type { ElementEntry } from "@/engine/definition/graph";
import { isReservedName } from "@/engine/form/reserved-names";
import { elementTitle } from "./element-title";

/** Evaluates its assignments from top to bottom; each sees the ones above it. All are set, or none. */
export const setValues: ElementEntry<"setValues"> = {
  compile(element, scope) {
    const title = elementTitle(element);
    if (element.assignments.length === 0) scope.warning("nothingSet", `"${title}" sets no value.`);
    const steps = element.assignments.flatMap(({ variable, expression }, index) => {
      if (isReservedName(variable)) {
        scope.error(
          "reservedName",
          `"${title}" sets "${variable}", which is a reserved word.`,
          `assignments[${index}].variable`,
        );
      }
      const compiled = scope.expression(`assignments[${index}].expression`, expression);
      return compiled === null ? [] : [{ variable, compiled, source: `\`${expression}\` for ${variable}` }];
    });
    return {
      enter(moves, token) {
        const values: Variables = {};
        for (const { variable, compiled, source } of steps) {
          const result = moves.evaluate(token, compiled, source, values);
          if (result === null) return;
          values[variable] = result.value;
        }
        moves.complete(token, { values });
      },
    };
  },

  summary(element) {
    const names = element.assignments.map((assignment) => assignment.variable);
    if (names.length === 0) return "Sets nothing yet";
    return names.length > 3 ? `Sets ${names.slice(0, 3).join(", ")} and more` : `Sets ${names.join(", ")}`;
  },

  waitsFor: (_token, element) => `"${elementTitle(element)}" is next`,
};
