import type { Value } from "@/contracts/value";
import type { LimitName } from "./run";
import type { FeelType } from "./types/feel-type";

/** What is wrong with an expression's text, in one sentence, and where (offsets into the source). */
export interface ExpressionProblem {
  message: string;
  from: number;
  to: number;
}

export interface CompileExpressionOptions {
  /** Names in scope. A name with spaces needs no declaration; one with `-`, `+`, `*`, `/`, `.` or `'` does. */
  names?: readonly string[];
  /** Types of names in scope; entries of contexts make their names known after a dot and inside filters. */
  types?: Readonly<Record<string, FeelType>>;
  /** Types by name, for `instance of` and for parameters: a model's item definitions. */
  namedTypes?: ReadonlyMap<string, FeelType>;
  /** Makes a name that neither `names` nor `types` declares a problem. Names inside a filter may be an item's. */
  refuseUnknownNames?: boolean;
}

/** What an expression is evaluated against. */
export interface Scope {
  variables: Record<string, Value>;
  /** The one `now` of the decision: an ISO 8601 date-time with offset. */
  now: string;
  /** IANA name; `now()` and `today()` are in this zone. Without it, at the offset of `now`. */
  timeZone?: string;
  /** Further names, which hide variables of the same name. */
  extra?: Record<string, Value>;
}

export type EvaluationError =
  | { kind: "limit"; limit: LimitName; message: string }
  /** The result is something that process data cannot hold: a function or a range. */
  | { kind: "type"; message: string };

export type Evaluation<Result = Value> = { ok: true; value: Result } | { ok: false; error: EvaluationError };

/** A compiled expression: immutable, reusable, free of side effects. */
export interface Expression<Result = Value> {
  readonly source: string;
  /**
   * The variables it reads, in the order of their first appearance. A name that stands only inside a filter may be an
   * entry of the items, so it is listed only if it was declared.
   */
  readonly names: readonly string[];
  evaluate(scope: Scope): Evaluation<Result>;
}

export type CompileExpressionResult<Result = Value> =
  | { ok: true; expression: Expression<Result> }
  | { ok: false; problems: ExpressionProblem[] };
