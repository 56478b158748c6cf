import { type CheckedProblem, checkExpression } from "@/engine/expression/types/check-expression";
import { checkTemplate } from "@/engine/expression/types/check-template";
import { anyType, typeNamed } from "@/engine/expression/types/feel-type";
import type { TypesByName } from "@/engine/form/form-types";
import type { ReadSource } from "./expression-reader";
import type { Problem } from "./problem";

/** Settings that decide something. */
const condition = /condition$/i;

/**
 * Finds expressions that do not fit the types of what they read: text that is subtracted, a condition that is a number. An error
 * is certain; the rest are warnings, left out where something is said of the place already. Names that nothing sets are reported
 * where expressions are read.
 */
export function checkTypes(
  sources: readonly ReadSource[],
  types: TypesByName,
  found: readonly Problem[],
): Problem[] {
  return sources.flatMap((read) => {
    const known = found.some((problem) => isSamePlace(problem, read));
    return problemsOf(read, types)
      .filter(
        ({ name, severity }) =>
          !(name !== undefined && read.names.includes(name)) && !(known && severity === "warning"),
      )
      .map(({ severity, message }): Problem => {
        const sentence = `"${read.title}" has an expression that does not fit, \`${shown(read.source)}\`: ${message}`;
        return { severity, code: "typeMismatch", message: sentence, ...read.about };
      });
  });
}

function isSamePlace(problem: Problem, { about }: ReadSource): boolean {
  const { element, flow, setting } = problem;
  return element === about.element && flow === about.flow && setting === about.setting;
}

function problemsOf(
  { kind, source, about, names, expected }: ReadSource,
  known: TypesByName,
): CheckedProblem[] {
  const unknown = names.filter((name) => !Object.hasOwn(known, name));
  const types =
    unknown.length === 0
      ? known
      : { ...known, ...Object.fromEntries(unknown.map((name) => [name, anyType])) };
  if (kind === "template") return checkTemplate(source, { types });
  const decides = about.setting !== undefined && condition.test(about.setting);
  const wanted = decides ? typeNamed("boolean") : expected;
  return checkExpression(source, wanted === undefined ? { types } : { types, expected: wanted }).problems;
}

const shown = (source: string): string => (source.length > 80 ? `${source.slice(0, 77)}…` : source);
