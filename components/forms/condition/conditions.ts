/**
 * Conditions as people put them ("Show when Amount is greater than 1,000") and the FEEL behind them. FEEL is the only
 * truth: rows are read off it, and an expression that no rows can say is shown as it is.
 */
import type { FieldType, Option } from "@/contracts/form";
import type { ReportType } from "@/engine/form/field-entry";
import { fieldRegistry } from "@/engine/form/fields/registry";

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

export type Condition = {
  subject: string;
  operator: Operator;
  value: string;
  /** The value is the key of another field, with which the subject is compared. */
  withField?: boolean;
};
export type ConditionSet = { match: "all" | "any"; conditions: readonly Condition[] };

const presence: readonly Operator[] = ["filled", "empty"];
const comparing: readonly Operator[] = ["is", "isNot", "greater", "atLeast", "less", "atMost", ...presence];

const operatorsByReport: Record<ReportType, readonly Operator[]> = {
  text: ["is", "isNot", "contains", ...presence],
  prose: ["contains", ...presence],
  number: comparing,
  date: ["is", "before", "after", ...presence],
  time: ["is", "before", "after", ...presence],
  dateTime: presence,
  yesNo: ["is", ...presence],
  option: ["is", "isNot", ...presence],
  options: ["includes", "includesNot", ...presence],
  rows: presence,
  reference: presence,
  record: presence,
  none: [],
};

const types = Object.keys(fieldRegistry) as FieldType[];

/** What can be said of each type of field, the most usual first. */
export const operatorsOf = Object.fromEntries(
  types.map((type) => [type, operatorsByReport[fieldRegistry[type].reportType]]),
) as Record<FieldType, readonly Operator[]>;

/** Whether the empty value of the type is a list. */
function isList(type: FieldType): boolean {
  const { reportType } = fieldRegistry[type];
  return reportType === "options" || reportType === "rows";
}

export function needsValue(operator: Operator): boolean {
  return !presence.includes(operator);
}

/** Whether the row says enough to stand in an expression. */
export function isComplete({ operator, value, withField }: Condition, subject: Subject | undefined): boolean {
  if (!subject) return false;
  if (!needsValue(operator)) return true;
  if (value.trim() === "") return false;
  if (withField) return true;
  return !isNumber(subject.type) || /^-?\d+(\.\d+)?$/.test(value.trim());
}

function isNumber(type: FieldType): boolean {
  return fieldRegistry[type].reportType === "number";
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

/** Whether two fields can stand on either side. */
export function comparesFields(operator: Operator): boolean {
  return symbols[operator] !== undefined;
}

/** The other fields with which the subject can be compared so. */
export function comparableWith(
  subject: Subject,
  operator: Operator,
  subjects: readonly Subject[],
): readonly Subject[] {
  const { reportType } = fieldRegistry[subject.type];
  if (!comparesFields(operator) || !["text", "number", "date", "time"].includes(reportType)) return [];
  return subjects.filter(
    ({ key, type }) => key !== subject.key && fieldRegistry[type].reportType === reportType,
  );
}

/** FEEL of one complete row. */
export function conditionSource({ operator, value, withField }: Condition, { key, type }: Subject): string {
  if (withField) return `${key} ${symbols[operator]} ${value}`;
  const text = JSON.stringify(value);
  if (operator === "filled") return isList(type) ? `count(${key}) > 0` : `${key} != null`;
  if (operator === "empty") return isList(type) ? `count(${key}) = 0` : `${key} = null`;
  if (operator === "contains") return `contains(${key}, ${text})`;
  if (operator === "includes") return `list contains(${key}, ${text})`;
  if (operator === "includesNot") return `not(list contains(${key}, ${text}))`;
  return `${key} ${symbols[operator]} ${literal(value, type)}`;
}

/** A value as it is typed, in FEEL. */
export function literal(value: string, type: FieldType): string {
  if (isNumber(type)) return value.trim();
  if (type === "yesNo") return value === "yes" ? "true" : "false";
  const { reportType } = fieldRegistry[type];
  const isTyped = reportType === "date" || reportType === "time";
  return isTyped ? `${reportType}(${JSON.stringify(value)})` : JSON.stringify(value);
}

/** The expression of the rows that are complete; undefined when there is none. */
export function writeConditions(set: ConditionSet, subjects: readonly Subject[]): string | undefined {
  const sources = set.conditions.flatMap((condition) => {
    const subject = subjects.find((candidate) => candidate.key === condition.subject);
    return subject && isComplete(condition, subject) ? [conditionSource(condition, subject)] : [];
  });
  return sources.length === 0 ? undefined : sources.join(set.match === "all" ? " and " : " or ");
}
