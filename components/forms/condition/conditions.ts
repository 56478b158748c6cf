/**
 * Conditions as people put them ("Show when Amount is greater than 1,000") and the FEEL behind them. FEEL is the only
 * truth: rows are read off it, and an expression that no rows can say is shown as it is.
 */
import type { FieldType, Option } from "@/contracts/form";

/** What a condition can be about: a field, by its key. */
export type Subject = { key: string; label: string; type: FieldType; options?: readonly Option[] };

export const operators = {
  is: "is",
  isNot: "is not",
  contains: "contains",
  greater: "is greater than",
  atLeast: "is at least",
  less: "is less than",
  atMost: "is at most",
  before: "is before",
  after: "is after",
  includes: "includes",
  includesNot: "does not include",
  filled: "is filled in",
  empty: "is empty",
} as const;
export type Operator = keyof typeof operators;

export type Condition = { subject: string; operator: Operator; value: string };
export type ConditionSet = { match: "all" | "any"; conditions: readonly Condition[] };

const presence: readonly Operator[] = ["filled", "empty"];
const comparing: readonly Operator[] = ["is", "isNot", "greater", "atLeast", "less", "atMost", ...presence];

/** What can be said of each type of field, the most usual first. */
export const operatorsOf: Record<FieldType, readonly Operator[]> = {
  text: ["is", "isNot", "contains", ...presence],
  longText: ["contains", ...presence],
  number: comparing,
  currency: comparing,
  calculated: comparing,
  date: ["is", "before", "after", ...presence],
  choice: ["is", "isNot", ...presence],
  multiChoice: ["includes", "includesNot", ...presence],
  yesNo: ["is", ...presence],
  person: presence,
  file: presence,
  lineItems: presence,
};

const listTypes: readonly FieldType[] = ["multiChoice", "file", "lineItems"];

export function needsValue(operator: Operator): boolean {
  return !presence.includes(operator);
}

/** Whether the row says enough to stand in an expression. */
export function isComplete({ operator, value }: Condition, subject: Subject | undefined): boolean {
  if (!subject) return false;
  if (!needsValue(operator)) return true;
  if (value.trim() === "") return false;
  return !isNumber(subject.type) || /^-?\d+(\.\d+)?$/.test(value.trim());
}

function isNumber(type: FieldType): boolean {
  return type === "number" || type === "currency" || type === "calculated";
}

const symbols: Partial<Record<Operator, string>> = {
  is: "=",
  isNot: "!=",
  greater: ">",
  atLeast: ">=",
  less: "<",
  atMost: "<=",
  before: "<",
  after: ">",
};

/** FEEL of one complete row. */
export function conditionSource({ operator, value }: Condition, { key, type }: Subject): string {
  const text = JSON.stringify(value);
  if (operator === "filled") return listTypes.includes(type) ? `count(${key}) > 0` : `${key} != null`;
  if (operator === "empty") return listTypes.includes(type) ? `count(${key}) = 0` : `${key} = null`;
  if (operator === "contains") return `contains(${key}, ${text})`;
  if (operator === "includes") return `list contains(${key}, ${text})`;
  if (operator === "includesNot") return `not(list contains(${key}, ${text}))`;
  return `${key} ${symbols[operator]} ${literal(value, type)}`;
}

function literal(value: string, type: FieldType): string {
  if (isNumber(type)) return value.trim();
  if (type === "yesNo") return value === "yes" ? "true" : "false";
  return type === "date" ? `date(${JSON.stringify(value)})` : JSON.stringify(value);
}

/** The expression of the rows that are complete; undefined when there is none. */
export function writeConditions(set: ConditionSet, subjects: readonly Subject[]): string | undefined {
  const sources = set.conditions.flatMap((condition) => {
    const subject = subjects.find((candidate) => candidate.key === condition.subject);
    return subject && isComplete(condition, subject) ? [conditionSource(condition, subject)] : [];
  });
  return sources.length === 0 ? undefined : sources.join(set.match === "all" ? " and " : " or ");
}
