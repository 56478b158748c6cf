import { Inputs } from "./compile/code";
import { compileCode } from "./compile/compile-code";
import { evaluateCode } from "./compile/evaluate-code";
import type {
  CompileExpressionOptions,
  CompileExpressionResult,
  ExpressionProblem,
  Scope,
} from "./expression";
import type { Run } from "./run";
import type { FeelValue } from "./values/feel-value";
import { valueText } from "./values/value-text";

/** A piece of a template: literal text, or what stands between `{{` and `}}`. */
export interface TemplatePart {
  text: string;
  /** Where the text begins in the template. */
  from: number;
  isExpression: boolean;
}

/** The end of a `{{ … }}` that begins at `from`: its `}}` outside of quoted text and inner braces, or -1. */
function closingOf(source: string, from: number): number {
  let braces = 0;
  for (let index = from; index < source.length; index += 1) {
    const character = source[index];
    if (character === '"') {
      index += 1;
      while (index < source.length && source[index] !== '"') index += source[index] === "\\" ? 2 : 1;
    } else if (character === "{") braces += 1;
    else if (character === "}" && braces > 0) braces -= 1;
    else if (character === "}" && source[index + 1] === "}") return index;
  }
  return -1;
}

/** The pieces in order, or what keeps the template from being read. */
export function splitTemplate(source: string): TemplatePart[] | ExpressionProblem {
  const parts: TemplatePart[] = [];
  let at = 0;
  for (let open = source.indexOf("{{"); open >= 0; open = source.indexOf("{{", at)) {
    const close = closingOf(source, open + 2);
    if (close < 0) return { message: "This “{{” has no “}}”.", from: open, to: open + 2 };
    parts.push({ text: source.slice(at, open), from: at, isExpression: false });
    parts.push({ text: source.slice(open + 2, close), from: open + 2, isExpression: true });
    at = close + 2;
  }
  parts.push({ text: source.slice(at), from: at, isExpression: false });
  return parts;
}

function textOf(value: FeelValue, run: Run): string {
  return value === null ? "" : valueText(value, run);
}

/** What a part writes. Each expression has its own list of names, so it is given the scope rather than a frame. */
type Writer = (scope: Scope, run: Run) => string;

function joined(writers: readonly Writer[], scope: Scope, run: Run): string {
  let text = "";
  for (const write of writers) {
    text += write(scope, run);
    run.chargeText(text.length);
  }
  return text;
}

const nothing = () => null;

/** How a value is written into a template, by the literal text before it; by default as its text is. */
export type EncodeAfter = (before: string) => (text: string, value: FeelValue, textOf: TextOf) => string;

/** A value inside of another one as text. */
export type TextOf = (value: FeelValue) => string;

const asItIs: EncodeAfter = () => (text) => text;

/**
 * Compiles text with `{{ FEEL }}` parts, for mails, addresses and titles. Numbers come out plain, dates and times in
 * ISO 8601, null as nothing. Positions of problems are those in the template.
 */
export function compileTemplate(
  source: string,
  options: CompileExpressionOptions = {},
  encodeAfter: EncodeAfter = asItIs,
): CompileExpressionResult<string> {
  const parts = splitTemplate(source);
  if (!Array.isArray(parts)) return { ok: false, problems: [parts] };
  const problems: ExpressionProblem[] = [];
  const names: string[] = [];
  let before = "";
  const writers = parts.map(({ text, from, isExpression }): Writer => {
    if (!isExpression) {
      before += text;
      return () => text;
    }
    const compiled = compileCode(text, "Expression", options);
    if (!compiled.ok) {
      problems.push(
        ...compiled.problems.map((each) => ({ ...each, from: each.from + from, to: each.to + from })),
      );
      return () => "";
    }
    for (const name of compiled.names) if (!names.includes(name)) names.push(name);
    const encode = encodeAfter(before);
    return (scope, run) => {
      const value = compiled.code({ locals: [], inputs: new Inputs(compiled.inputs, scope), run });
      return encode(textOf(value, run), value, (inner) => textOf(inner, run));
    };
  });
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    expression: {
      source,
      names,
      evaluate: (scope) =>
        evaluateCode(nothing, [], scope, (_, run) => ({ ok: true, value: joined(writers, scope, run) })),
    },
  };
}
