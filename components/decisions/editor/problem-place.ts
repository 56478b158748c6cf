import type { DecisionProblem } from "@/engine/decision/problem";
import type { Column } from "../table/columns";

/** The name of a cell or column head within the table on the screen; null for what has neither. */
export function placeOf({ rule, column }: DecisionProblem): string | null {
  if (!column) return rule === undefined ? null : `rule ${rule}`;
  return cellPlace(column, rule);
}

export function cellPlace({ kind, index }: Pick<Column, "kind" | "index">, rule?: number): string {
  return rule === undefined ? `${kind} ${index}` : `${kind} ${index} rule ${rule}`;
}

/** Where it is, in words; empty for the model as a whole. */
export function whereIs({ elementName, rule, column, part }: DecisionProblem): string {
  const words = [
    elementName,
    ...(part ?? []),
    rule === undefined ? undefined : `rule ${rule}`,
    column && `${column.kind} ${column.index + 1}`,
  ];
  return words.filter(Boolean).join(", ");
}
