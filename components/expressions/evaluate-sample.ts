import { isTagged, type Value, type Variables } from "@/contracts/value";
import { compileExpression } from "@/engine/expression/compile-expression";
import { compileTemplate } from "@/engine/expression/compile-template";

export type SampleResult = {
  /** What it gives, as text; or why it gives nothing. */
  text: string;
  failed: boolean;
  /** The names that it reads, and which of them the sample says nothing about. */
  names: readonly string[];
  missing: readonly string[];
};

type Clock = { now: string; timeZone: string };

/** What an expression or text gives with these values; null while it cannot be read. */
export function evaluateSample(
  source: string,
  kind: "expression" | "template",
  variables: Variables,
  clock: Clock,
): SampleResult | null {
  if (source.trim() === "") return null;
  const names = Object.keys(variables);
  const compiled = (kind === "template" ? compileTemplate : compileExpression)(source, { names });
  if (!compiled.ok) return null;
  const { expression } = compiled;
  const missing = expression.names.filter((name) => (variables[name] ?? null) === null);
  const found = expression.evaluate({ variables, ...clock });
  const about = { names: expression.names, missing };
  return found.ok
    ? { text: valueText(found.value), failed: false, ...about }
    : { text: found.error.message, failed: true, ...about };
}

/** What somebody typed for a value: FEEL where it is FEEL, else text. */
export function typedValue(text: string, clock: Clock): Value {
  const compiled = compileExpression(text.trim(), { refuseUnknownNames: true });
  const found = compiled.ok ? compiled.expression.evaluate({ variables: {}, ...clock }) : null;
  return found?.ok ? found.value : text;
}

const MOST_SHOWN = 300;

/** A value in one line. */
export function valueText(value: Value): string {
  const text =
    typeof value === "string" ? value : isTagged(value) ? value.lexical : JSON.stringify(value, untag, 1);
  const line = text.replaceAll(/\s+/g, " ");
  return line.length <= MOST_SHOWN ? line : `${line.slice(0, MOST_SHOWN)}…`;
}

const untag = (_key: string, value: Value) => (isTagged(value) ? value.lexical : value);
