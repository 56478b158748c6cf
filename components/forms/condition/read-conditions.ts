import {
  type Condition,
  type ConditionSet,
  comparableWith,
  conditionSource,
  type Operator,
  operatorsOf,
  type Subject,
} from "./conditions";

/**
 * The rows that an expression says, or null when it says more than rows can. Reads what `writeConditions` writes; the
 * proof that a row is right is that it writes the same text again.
 */
export function readConditions(source: string, subjects: readonly Subject[]): ConditionSet | null {
  const text = source.trim();
  if (text === "") return { match: "all", conditions: [] };
  const all = split(text, "and");
  const any = split(text, "or");
  if (all.length > 1 && any.length > 1) return null;
  const conditions = (any.length > 1 ? any : all).map((part) => readCondition(part, subjects));
  if (conditions.some((condition) => condition === null)) return null;
  return {
    match: any.length > 1 ? "any" : "all",
    conditions: conditions.filter((condition) => condition !== null),
  };
}

function readCondition(source: string, subjects: readonly Subject[]): Condition | null {
  const named = subjects.filter(({ key }) => source.includes(key));
  for (const subject of named) {
    for (const operator of operatorsOf[subject.type]) {
      for (const { key: value } of comparableWith(subject, operator, named)) {
        const condition: Condition = { subject: subject.key, operator, value, withField: true };
        if (withoutSpace(conditionSource(condition, subject)) === withoutSpace(source)) return condition;
      }
      const value = valueText(source, operator);
      if (value === null) continue;
      const condition = { subject: subject.key, operator, value };
      if (withoutSpace(conditionSource(condition, subject)) === withoutSpace(source)) return condition;
    }
  }
  return null;
}

/** What stands where an operator has its value; empty where it has none. */
function valueText(source: string, operator: Operator): string | null {
  if (operator === "filled" || operator === "empty") return "";
  const quoted = /"(?:\\.|[^"\\])*"/.exec(source)?.[0];
  if (quoted) return readText(quoted);
  const last = /(true|false|-?\d+(?:\.\d+)?)\s*$/.exec(source)?.[1];
  if (last === "true") return "yes";
  return last === "false" ? "no" : (last ?? null);
}

function readText(quoted: string): string | null {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return null;
  }
}

/** Space between tokens carries no meaning; within texts it does. */
function withoutSpace(source: string): string {
  return source
    .replace(/"(?:\\.|[^"\\])*"|\s+/g, (match) => (match.startsWith('"') ? match : " "))
    .replace(/\s*([=<>!()+,-])\s*/g, "$1");
}

/** Parts between a connective, outside of texts and brackets. */
function split(source: string, connective: "and" | "or"): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: token, index } of source.matchAll(/"(?:\\.|[^"\\])*"|[()[\]{}]|\w+/g)) {
    if ("([{".includes(token)) depth += 1;
    else if (")]}".includes(token)) depth -= 1;
    else if (token === connective && depth === 0) {
      parts.push(source.slice(start, index).trim());
      start = index + token.length;
    }
  }
  return [...parts, source.slice(start).trim()];
}
