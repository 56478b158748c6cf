import type { DecisionProblem } from "./problem";

/** A problem as one text: where it is, and the sentence. */
export function problemInWords({ elementName, part, rule, column, message }: DecisionProblem): string {
  const places = [
    elementName === undefined ? "" : `“${elementName}”`,
    part === undefined || part.length === 0 ? "" : part.join(" › "),
    rule === undefined ? "" : `rule ${rule}`,
    column === undefined ? "" : `${column.kind} ${column.index + 1}`,
  ].filter((place) => place !== "");
  return places.length === 0 ? message : `${places.join(", ")}: ${message}`;
}
