import type { HitPolicy } from "@/contracts/boxed-expression";
import type { Value } from "@/contracts/value";
import type { DecisionProblem } from "@/engine/decision/problem";

/** How a table came to its result. */
export interface TableExplanation {
  /** Id and name of the decision or knowledge model, and the way to the table inside it. */
  element: string;
  elementName: string;
  part: readonly string[];
  hitPolicy: HitPolicy;
  inputs: { label: string; value: Value }[];
  /** The rules that were looked at. */
  rules: RuleExplanation[];
  output: Value;
}

export interface RuleExplanation {
  /** Number of the rule, from 1. */
  rule: number;
  id?: string;
  fired: boolean;
  /** The first input column whose test did not hold, from 0. */
  stoppedAt?: number;
  /** What the rule gave, by output. */
  outputs?: Value[];
}

export interface DecisionExplanation {
  /** All decisions that were made, in their order. */
  decisions: { id: string; name: string; value: Value }[];
  tables: TableExplanation[];
  /** False where there was too much to tell. */
  complete: boolean;
}

export type DecisionResult =
  | {
      ok: true;
      value: Value;
      explanation: DecisionExplanation;
      /** What was missing or did not fit its type, and so counted as null. */
      warnings: DecisionProblem[];
    }
  | { ok: false; problems: DecisionProblem[]; explanation?: DecisionExplanation };
