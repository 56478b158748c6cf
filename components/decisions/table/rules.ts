/** Rules as rows: adding, copying, deleting, moving. Each gives a new table, or the same one when nothing changes. */
import type { DecisionTable, TableRule } from "@/contracts/boxed-expression";
import { freshId } from "./fresh-id";

export function emptyRule(table: DecisionTable): TableRule {
  return {
    id: freshId(
      "rule",
      table.rules.map((rule) => rule.id),
    ),
    inputs: table.inputs.map(() => ""),
    outputs: table.outputs.map(() => ""),
    ...(table.annotations && { annotations: table.annotations.map(() => "") }),
  };
}

/** An empty rule before the one at `at`; after the last one when there is none. */
export function addRule(table: DecisionTable, at: number = table.rules.length): DecisionTable {
  return { ...table, rules: table.rules.toSpliced(at, 0, emptyRule(table)) };
}

export function duplicateRule(table: DecisionTable, at: number): DecisionTable {
  const rule = table.rules[at];
  if (!rule) return table;
  const { id } = emptyRule(table);
  return { ...table, rules: table.rules.toSpliced(at + 1, 0, { ...rule, id }) };
}

export function removeRule(table: DecisionTable, at: number): DecisionTable {
  return at in table.rules ? { ...table, rules: table.rules.toSpliced(at, 1) } : table;
}

export function moveRule(table: DecisionTable, from: number, to: number): DecisionTable {
  const rule = table.rules[from];
  if (!rule || from === to || to < 0 || to >= table.rules.length) return table;
  return { ...table, rules: table.rules.toSpliced(from, 1).toSpliced(to, 0, rule) };
}
