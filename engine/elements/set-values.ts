import type { ElementEntry } from "@/engine/definition/graph";
import { compileAssignments } from "./assignments";
import { elementTitle } from "./element-title";

/** Evaluates its assignments from top to bottom; each sees the ones above it. All are set, or none. */
export const setValues: ElementEntry<"setValues"> = {
  hasResult: false,
  waits: "never",

  compile(element, scope) {
    const title = elementTitle(element);
    if (element.assignments.length === 0) scope.warning("nothingSet", `"${title}" sets no value.`);
    const evaluate = compileAssignments(element.assignments, "assignments", scope);
    return {
      enter(moves, token) {
        const values = evaluate(moves, token);
        if (values !== null) moves.complete(token, { values });
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
