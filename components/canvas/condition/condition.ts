/** A condition that people can build without writing: comparisons that must all, or any of them, hold. */
export type Condition = { join: "and" | "or"; comparisons: Comparison[] };

export type Comparison = { path: string; operator: Operator; value: Literal | null };

export type Operator = "=" | "!=" | ">" | ">=" | "<" | "<=" | "contains" | "empty" | "filled";

export type Literal =
  | { kind: "text"; text: string }
  /** As typed, so that no digit is lost. */
  | { kind: "number"; text: string }
  /** ISO 8601 date. */
  | { kind: "date"; text: string }
  | { kind: "yesNo"; yes: boolean };

/** Operators that compare with nothing. */
export function takesValue(operator: Operator): boolean {
  return operator !== "empty" && operator !== "filled";
}
