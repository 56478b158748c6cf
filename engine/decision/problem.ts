/**
 * What is wrong with a decision model, or why an evaluation gave no value: always a sentence, and the place as narrow
 * as it is known.
 */
export interface DecisionProblem {
  severity: "error" | "warning";
  /** Stable name of the rule that was broken, for tests and translations. */
  code: string;
  message: string;
  /** Id and name of the decision, knowledge model, service, input data or type. */
  element?: string;
  elementName?: string;
  /** Namespace of the model, where it is not the one that was asked for. */
  namespace?: string;
  /** The way from the element's logic to the part, such as `["Discount", "then"]`. */
  part?: readonly string[];
  /** Number of the table's rule, from 1. */
  rule?: number;
  column?: { kind: "input" | "output" /** From 0. */; index: number };
  /** Offsets into the FEEL text. */
  from?: number;
  to?: number;
}

/** Where in a model something stands. */
export type Place = Omit<DecisionProblem, "severity" | "code" | "message">;

/** Ends an evaluation; only ever caught where it began, which turns it into a value. */
export class DecisionFailure extends Error {
  readonly code: string;
  readonly place: Place;

  constructor(code: string, message: string, place: Place = {}) {
    super(message);
    this.code = code;
    this.place = place;
  }
}
