import { type Completion, completeExpression } from "@/engine/expression/completion/complete-expression";
import { completeTemplate } from "@/engine/expression/completion/complete-template";
import type { ExpressionKind, ExpressionScope } from "./expression-scope";

/** Completes at the caret, offering what the scope offers. */
export function completeAt(
  { source, caret }: { source: string; caret: number },
  kind: ExpressionKind,
  { types, namedTypes, labels, offered }: ExpressionScope,
): Completion | null {
  const complete = kind === "template" ? completeTemplate : completeExpression;
  const dialect = kind === "tests" ? "UnaryTests" : "Expression";
  const completion = complete(source, caret, { types, namedTypes, labels, dialect });
  if (completion === null || offered === undefined) return completion;
  const isHidden = (name: string) => Object.hasOwn(types, name) && !offered.has(name);
  const options = completion.options.filter(({ kind: of, label }) => of !== "variable" || !isHidden(label));
  return options.length === 0 ? null : { ...completion, options };
}

/** Whether the list opens by itself after this was typed: within a word, after a dot, and where a choice has values. */
export function opensBySelf(source: string, caret: number, { from, options }: Completion): boolean {
  const typed = source.slice(from, caret);
  const [first] = options;
  if (first === undefined || first.label === typed) return false;
  if (typed !== "") return true;
  return source.charAt(caret - 1) === "." || first.kind === "value";
}
