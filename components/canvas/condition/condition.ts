/** A condition that people can build without writing: comparisons that must all, or any of them, hold. */
export type Condition = { join: "and" | "or"; comparisons: Comparison[] };

export type Comparison = { path: string; operator: Operator; value: Literal | null };

/** A list that nobody has filled in is an empty list and never null, so lists are counted: `some` and `none`. */
export type Operator = Sign | "contains" | "empty" | "filled" | "some" | "none";

/** Operators that FEEL writes between two values. */
export type Sign = "=" | "!=" | ">" | ">=" | "<" | "<=";

export type Literal =
  | { kind: "text"; text: string }
  /** As typed, so that no digit is lost. */
  | { kind: "number"; text: string }
  /** ISO 8601 date. */
  | { kind: "date"; text: string }
  | { kind: "yesNo"; yes: boolean };

/** Operators that compare with nothing. */
export function takesValue(operator: Operator): boolean {
  return !["empty", "filled", "some", "none"].includes(operator);
}
