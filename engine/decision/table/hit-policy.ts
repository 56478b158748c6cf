import type { TableOutput } from "@/contracts/boxed-expression";
import type { Run } from "@/engine/expression/run";
import type { FeelValue } from "@/engine/expression/values/feel-value";

/** A rule that fired, and what it gives: one value for each output, and these as the result of one rule. */
export interface Hit {
  /** Number of the rule, from 1. */
  rule: number;
  outputs: readonly FeelValue[];
  result: FeelValue;
}

/** What a hit policy may ask of its table. */
export interface HitTable {
  readonly outputs: readonly TableOutput[];
  readonly run: Run;
  /** Position of a value among the allowed values of an output, the most important first; behind all where it is none of them. */
  rank(output: number, value: FeelValue): number;
  /** Ends the evaluation with a sentence about these rules. */
  fail(code: string, message: string, rules: readonly Hit[]): never;
}

/** What a table makes of the rules that fire (DMN 1.5, 8.2.10); its file is the only place that knows. */
export interface HitPolicyEntry {
  /** What people call it. */
  readonly title: string;
  /** Whether the first rule that fires is the answer, so that no more are looked at. */
  readonly stopsAtFirst: boolean;
  /** Whether allowed values of the outputs give the order of importance. */
  readonly needsOrder: boolean;
  /** Whether it computes with the outputs, which then have to be one. */
  readonly aggregates: boolean;
  /** What comes out when no rule fires and no default is given. */
  readonly whenNone: FeelValue;
  /** At least one rule has fired; in the order of the table. */
  combine(hits: readonly Hit[], table: HitTable): FeelValue;
}

/** What most have in common. */
export const plainPolicy = {
  stopsAtFirst: false,
  needsOrder: false,
  aggregates: false,
  whenNone: null,
} as const;

export const resultsOf = (hits: readonly Hit[]): FeelValue[] => hits.map(({ result }) => result);

export const firstOutputs = (hits: readonly Hit[]): FeelValue[] =>
  hits.map(({ outputs }) => outputs[0] ?? null);

/** "rule 3" or "rules 1, 2 and 5". */
export function rulesInWords(hits: readonly { rule: number }[]): string {
  const numbers = hits.slice(0, 10).map(({ rule }) => String(rule));
  if (numbers.length === 1) return `rule ${numbers[0]}`;
  const last = hits.length > 10 ? `${hits.length - 10} more` : (numbers.pop() ?? "");
  return `rules ${numbers.join(", ")} and ${last}`;
}
