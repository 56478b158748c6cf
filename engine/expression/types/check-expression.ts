/** What an expression gives and what is wrong with it, from the types of its names, without evaluating it. */
import { compileCode } from "@/engine/expression/compile/compile-code";
import type { ExpressionProblem } from "@/engine/expression/expression";
import type { FeelDialect, SyntaxNode } from "@/engine/expression/syntax/parse-feel";
import { anyType, type FeelType } from "./feel-type";
import { mayCoerce } from "./kinds";
import { typeRules } from "./rules/registry";
import { typeText } from "./type-text";
import { Typer } from "./typer";

export interface CheckOptions {
  /** The names in scope with their types; `Any` where the type is not known. */
  types: Readonly<Record<string, FeelType>>;
  /** Types by name, for `instance of` and for parameters. */
  namedTypes?: ReadonlyMap<string, FeelType>;
  /** What the expression has to give. */
  expected?: FeelType;
}

export interface CheckedProblem extends ExpressionProblem {
  /** An error: the expression cannot be read, can only be null, or gives what is not wanted. */
  severity: "error" | "warning";
  code: "syntax" | "unknownName" | "type";
  /** The name that nothing declares. */
  name?: string;
}

export interface CheckResult {
  type: FeelType;
  problems: CheckedProblem[];
}

/** Names that are more than one word, by the types they stand in; `?` is a word of the grammar. */
const compoundNames = new WeakMap<object, readonly string[]>();

function compoundNamesOf(types: Readonly<Record<string, FeelType>>): readonly string[] {
  const known = compoundNames.get(types);
  if (known !== undefined) return known;
  const found = Object.keys(types).filter((name) => name !== "?" && !/^[\p{L}\p{N}_]+$/u.test(name));
  compoundNames.set(types, found);
  return found;
}

/** The names that may occur in the text; declaring only these keeps a form of 1,000 fields quick to check. */
function occurringTypes(source: string, types: Readonly<Record<string, FeelType>>): Record<string, FeelType> {
  const words = new Set(source.match(/[\p{L}\p{N}_]+/gu) ?? []);
  const simple = [...words].filter((word) => Object.hasOwn(types, word));
  return Object.fromEntries(
    [...simple, ...compoundNamesOf(types)].flatMap((name) => {
      const type = types[name];
      return type === undefined ? [] : [[name, type]];
    }),
  );
}

function check(source: string, dialect: FeelDialect, options: CheckOptions): CheckResult {
  const { types, namedTypes = new Map<string, FeelType>(), expected } = options;
  const declared = occurringTypes(source, types);
  const compiled = compileCode(source, dialect, { types: declared, namedTypes });
  if (!compiled.ok) {
    const problems = compiled.problems.map(
      (problem) => ({ ...problem, severity: "error", code: "syntax" }) as const,
    );
    return { type: anyType, problems };
  }
  const typer = new Typer({ source, rules: typeRules, declared, known: types, namedTypes });
  const type = typer.typeOf(compiled.node);
  const severity = type.kind === "Null" ? "error" : "warning";
  const problems: CheckedProblem[] = typer.findings.map((finding) => ({ ...finding, severity }));
  if (expected !== undefined && !mayCoerce(type, expected))
    problems.push(unwanted(compiled.node, type, expected));
  return { type, problems };
}

function unwanted({ from, to }: SyntaxNode, type: FeelType, expected: FeelType): CheckedProblem {
  const message = `This should give ${typeText(expected)}, but it gives ${typeText(type)}.`;
  return { message, from, to, severity: "error", code: "type" };
}

/** Checks an expression. An error is given only where the outcome is certain for all values of the types. */
export function checkExpression(source: string, options: CheckOptions): CheckResult {
  return check(source, "Expression", options);
}

/** Checks a decision table's cell; the type of its input is that of `?`. */
export function checkUnaryTests(source: string, options: CheckOptions): CheckResult {
  const types = { "?": anyType, ...options.types };
  return check(source, "UnaryTests", { ...options, types });
}
