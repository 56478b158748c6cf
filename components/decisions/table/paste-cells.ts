import type { DecisionTable } from "@/contracts/boxed-expression";
import { columnsOf, withCell } from "./columns";
import { quoteWords } from "./quote-words";
import { emptyRule } from "./rules";

/** As many rules as a table may have. */
const MOST_RULES = 10_000;

/** Writes a block of cells from a place on, to the right and down; rules that are missing are added, columns are not. */
export function pasteCells(
  table: DecisionTable,
  block: readonly (readonly string[])[],
  at: { row: number; column: number },
  names: readonly string[],
): DecisionTable {
  const columns = columnsOf(table);
  const rules = [...table.rules];
  for (const [down, cells] of block.entries()) {
    const row = at.row + down;
    if (row >= MOST_RULES) break;
    let rule = rules[row] ?? emptyRule({ ...table, rules });
    for (const [right, text] of cells.entries()) {
      const column = columns[at.column + right];
      if (!column) continue;
      const isText = column.kind !== "annotation" && column.typeRef === "string";
      rule = withCell(rule, column, isText ? quoteWords(text, names) : text);
    }
    rules[row] = rule;
  }
  return { ...table, rules };
}
