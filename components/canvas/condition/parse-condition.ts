import type { Comparison, Condition, Literal, Sign } from "./condition";

const PATH = "[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*";
const TEXT = '"(?:[^"\\\\]|\\\\.)*"';
const LITERAL = `${TEXT}|-?\\d+(?:\\.\\d+)?|true|false|null|date\\(${TEXT}\\)`;
const comparisonPattern = new RegExp(`^(${PATH})\\s*(=|!=|>=|<=|>|<)\\s*(${LITERAL})$`);
const containsPattern = new RegExp(`^list contains\\(\\s*(${PATH})\\s*,\\s*(${LITERAL})\\s*\\)$`);
const countPattern = new RegExp(`^count\\(\\s*(${PATH})\\s*\\)\\s*(=|>)\\s*0$`);
/** Text literals, so that what looks like a connective inside of one is none; then the connectives. */
const piecePattern = new RegExp(`${TEXT}|\\s(?:and|or)\\s`, "g");

/** The condition as the sentence builder shows it; null when the expression says more than the builder can. */
export function parseCondition(source: string): Condition | null {
  const trimmed = source.trim();
  if (trimmed === "") return { join: "and", comparisons: [] };
  const { parts, joins } = split(trimmed);
  if (joins.size > 1) return null;
  const comparisons = parts.map(parseComparison);
  if (!comparisons.every((comparison) => comparison !== null)) return null;
  return { join: joins.has("or") ? "or" : "and", comparisons };
}

function split(source: string): { parts: string[]; joins: Set<string> } {
  const parts: string[] = [];
  const joins = new Set<string>();
  let from = 0;
  for (const match of source.matchAll(piecePattern)) {
    if (match[0].startsWith('"')) continue;
    joins.add(match[0].trim());
    parts.push(source.slice(from, match.index));
    from = match.index + match[0].length;
  }
  parts.push(source.slice(from));
  return { parts: parts.map((part) => part.trim()), joins };
}

function parseComparison(source: string): Comparison | null {
  const contains = containsPattern.exec(source);
  if (contains) {
    const [, path = "", literal = ""] = contains;
    const value = parseLiteral(literal);
    return value && { path, operator: "contains", value };
  }
  const count = countPattern.exec(source);
  if (count) return { path: count[1] ?? "", operator: count[2] === "=" ? "none" : "some", value: null };
  const match = comparisonPattern.exec(source);
  if (!match) return null;
  const [, path = "", sign = "", literal = ""] = match;
  if (literal === "null") {
    if (sign !== "=" && sign !== "!=") return null;
    return { path, operator: sign === "=" ? "empty" : "filled", value: null };
  }
  const value = parseLiteral(literal);
  return value && isSign(sign) ? { path, operator: sign, value } : null;
}

function isSign(sign: string): sign is Sign {
  return ["=", "!=", ">", ">=", "<", "<="].includes(sign);
}

function parseLiteral(source: string): Literal | null {
  if (source === "null") return null;
  if (source === "true" || source === "false") return { kind: "yesNo", yes: source === "true" };
  if (source.startsWith("date(")) return { kind: "date", text: source.slice(6, -2) };
  if (!source.startsWith('"')) return { kind: "number", text: source };
  const text = source.slice(1, -1);
  // Other escapes are rare; an expression that has them stays an expression.
  if (/\\[^"\\]/.test(text)) return null;
  return { kind: "text", text: text.replaceAll('\\"', '"').replaceAll("\\\\", "\\") };
}
