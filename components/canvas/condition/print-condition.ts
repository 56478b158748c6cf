import { type Comparison, type Condition, type Literal, takesValue } from "./condition";

/** The condition as a FEEL expression; comparisons that are not finished are left out. */
export function printCondition({ join, comparisons }: Condition): string {
  return comparisons.flatMap((comparison) => printComparison(comparison) ?? []).join(` ${join} `);
}

function printComparison({ path, operator, value }: Comparison): string | null {
  if (path === "") return null;
  if (operator === "empty") return `${path} = null`;
  if (operator === "filled") return `${path} != null`;
  if (operator === "none") return `count(${path}) = 0`;
  if (operator === "some") return `count(${path}) > 0`;
  const literal = value && takesValue(operator) ? printLiteral(value) : null;
  if (literal === null) return null;
  return operator === "contains" ? `list contains(${path}, ${literal})` : `${path} ${operator} ${literal}`;
}

function printLiteral(literal: Literal): string | null {
  switch (literal.kind) {
    case "text":
      return `"${literal.text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
    case "number":
      return /^-?\d+(\.\d+)?$/.test(literal.text) ? literal.text : null;
    case "date":
      return literal.text === "" ? null : `date("${literal.text}")`;
    case "yesNo":
      return String(literal.yes);
  }
}
