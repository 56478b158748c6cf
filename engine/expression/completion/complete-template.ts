import { type Completion, type CompletionContext, completeExpression } from "./complete-expression";

/** Completes within a `{{ … }}` part of a template; null outside of them. */
export function completeTemplate(
  source: string,
  position: number,
  context: CompletionContext,
): Completion | null {
  const open = source.lastIndexOf("{{", position - 1);
  if (open < 0 || open + 2 > position || source.slice(open, position).includes("}}")) return null;
  const offset = open + 2;
  const completion = completeExpression(source.slice(offset), position - offset, context);
  if (completion === null) return null;
  return { ...completion, from: completion.from + offset, to: completion.to + offset };
}
