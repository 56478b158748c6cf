import type { NameKind } from "../scope/name-in-scope";
import type { Literal, Operator } from "./condition";

/** The operators that make sense for a kind of value, in words. */
export const operatorsByKind: Record<NameKind, readonly { value: Operator; label: string }[]> = {
  text: [
    { value: "=", label: "is" },
    { value: "!=", label: "is not" },
    { value: "filled", label: "is filled in" },
    { value: "empty", label: "is empty" },
  ],
  number: [
    { value: ">", label: "is greater than" },
    { value: ">=", label: "is at least" },
    { value: "<", label: "is less than" },
    { value: "<=", label: "is at most" },
    { value: "=", label: "is" },
    { value: "!=", label: "is not" },
    { value: "filled", label: "is filled in" },
    { value: "empty", label: "is empty" },
  ],
  date: [
    { value: ">", label: "is after" },
    { value: ">=", label: "is on or after" },
    { value: "<", label: "is before" },
    { value: "<=", label: "is on or before" },
    { value: "=", label: "is" },
    { value: "filled", label: "is filled in" },
    { value: "empty", label: "is empty" },
  ],
  yesNo: [{ value: "=", label: "is" }],
  choice: [
    { value: "=", label: "is" },
    { value: "!=", label: "is not" },
    { value: "filled", label: "is filled in" },
    { value: "empty", label: "is empty" },
  ],
  list: [
    { value: "contains", label: "contains" },
    { value: "some", label: "is filled in" },
    { value: "none", label: "is empty" },
  ],
  rows: [
    { value: "some", label: "is filled in" },
    { value: "none", label: "is empty" },
  ],
  other: [
    { value: "=", label: "is" },
    { value: "!=", label: "is not" },
    { value: ">", label: "is greater than" },
    { value: "<", label: "is less than" },
    { value: "filled", label: "is filled in" },
    { value: "empty", label: "is empty" },
  ],
};

/** What stands in the value's place before anybody has said something. */
export function emptyLiteral(kind: NameKind): Literal {
  if (kind === "number") return { kind: "number", text: "" };
  if (kind === "date") return { kind: "date", text: "" };
  if (kind === "yesNo") return { kind: "yesNo", yes: true };
  return { kind: "text", text: "" };
}

/** The kind that a literal suggests, for a name that is not in scope any more. */
export function kindOfLiteral(literal: Literal | null): NameKind {
  return literal ? literal.kind : "other";
}
