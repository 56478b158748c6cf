import type { FormDefinition } from "@/contracts/form";
import type { Problem } from "@/engine/definition/problem";
import { compileExpression } from "@/engine/expression/compile-expression";
import { nearestName } from "@/engine/expression/types/nearest-name";
import { namesInText } from "./names-in-text";

export type FormProblem = Problem<FormDefinition>;

/** An expression of a form, and where it stands. */
export interface FormSource {
  setting: string;
  source: string;
  /** What has the expression, for a sentence: `"Total"`, or `The rule that shows "Director"`. */
  title: string;
  /** Key of the field that has it; absent for a rule. */
  field?: string;
  /** Columns of the same row. */
  row?: ReadonlySet<string>;
}

const noColumns: ReadonlySet<string> = new Set();

/** What keeps an expression from being read: its text, and names that are no fields. An empty one is the caller's matter. */
export function checkSource(
  { setting, source, title, field, row = noColumns }: FormSource,
  keys: ReadonlySet<string>,
): FormProblem[] {
  const place = { severity: "error" as const, setting, ...(field === undefined ? {} : { field }) };
  const inScope = { has: (name: string) => keys.has(name) || row.has(name) };
  const result = compileExpression(source, { names: namesInText(source, inScope) });
  if (!result.ok) {
    const reason = result.problems[0]?.message ?? "It cannot be read.";
    const message = `${title} has an expression that cannot be read, \`${source}\`: ${reason}`;
    return [{ ...place, code: "expressionInvalid", message }];
  }
  return result.expression.names
    .filter((name) => !inScope.has(name))
    .map((name) => {
      const meant = nearestName(name, [...row, ...keys]);
      const hint = meant === null ? "" : ` Did you mean "${meant}"?`;
      const message = `${title} uses "${name}", which is not a field of this form.${hint}`;
      return { ...place, code: "unknownName", message };
    });
}
