import type { NameInScope } from "../scope/name-in-scope";
import type { Comparison, Literal, Operator } from "./condition";
import { parseCondition } from "./parse-condition";

type Names = ReadonlyMap<string, Pick<NameInScope, "label" | "options">>;

const signs: Record<Operator, string> = {
  "=": "=",
  "!=": "≠",
  ">": ">",
  ">=": "≥",
  "<": "<",
  "<=": "≤",
  contains: "contains",
  empty: "is empty",
  none: "is empty",
  filled: "is filled in",
  some: "is filled in",
};

/** A condition as people would write it on a branch: "Total > 1,000". What the builder cannot read stays FEEL. */
export function conditionInWords(source: string, names: Names): string {
  const condition = parseCondition(source);
  if (!condition || condition.comparisons.length === 0) return source.trim();
  return condition.comparisons.map((part) => comparisonInWords(part, names)).join(` ${condition.join} `);
}

function comparisonInWords({ path, operator, value }: Comparison, names: Names): string {
  const name = names.get(path);
  const label = name?.label ?? pathInWords(path);
  if (value === null) return `${label} ${signs[operator]}`;
  if (value.kind === "yesNo") return `${label}: ${value.yes ? "yes" : "no"}`;
  return `${label} ${signs[operator]} ${literalInWords(value, name?.options)}`;
}

function literalInWords(
  literal: Exclude<Literal, { kind: "yesNo" }>,
  options: NameInScope["options"],
): string {
  if (literal.kind === "number") return grouped(literal.text);
  if (literal.kind === "date") return dateInWords(literal.text);
  return options?.find(({ value }) => value === literal.text)?.label || literal.text;
}

/** 1000 is "1,000"; no digit is lost. */
function grouped(number: string): string {
  const [whole = "", fraction] = number.split(".");
  const withCommas = whole.replaceAll(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? withCommas : `${withCommas}.${fraction}`;
}

function dateInWords(date: string): string {
  const moment = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return date;
  return moment.toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
}

/** `needed_by` is "Needed by". */
function pathInWords(path: string): string {
  const words = path.replaceAll(/[._]+/g, " ").trim();
  return words === "" ? path : words.charAt(0).toUpperCase() + words.slice(1);
}
