import { splitTemplate } from "@/engine/expression/compile-template";
import { type CheckedProblem, type CheckOptions, checkExpression } from "./check-expression";

/** Checks the `{{ … }}` parts of a template; positions are those in the template. */
export function checkTemplate(source: string, options: Omit<CheckOptions, "expected">): CheckedProblem[] {
  const parts = splitTemplate(source);
  if (!Array.isArray(parts)) return [{ ...parts, severity: "error", code: "syntax" }];
  return parts.flatMap(({ text, from, isExpression }) =>
    isExpression
      ? checkExpression(text, options).problems.map((each) => ({
          ...each,
          from: each.from + from,
          to: each.to + from,
        }))
      : [],
  );
}
