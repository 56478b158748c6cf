import type { DecisionTable, TableRule } from "@/contracts/boxed-expression";
import { isDeepEqual } from "@/engine/compare/is-deep-equal";
import { plainWords, sayChange, sayListChange } from "@/engine/compare/say-change";

/** More than this is counted only. */
const MOST_RULES = 5;

/** What is different in the later table, rule by rule; rules are called by their numbers in it. */
export function describeTable(before: DecisionTable, after: DecisionTable): string[] {
  const says = [
    ...sayChange("hit policy", before.hitPolicy, after.hitPolicy),
    ...sayListChange(columns, columnsOf(before), columnsOf(after)),
    ...sayRules(before, after),
  ];
  return says.length > 0 || isDeepEqual(before, after) ? says : ["table changed"];
}

type Column = { id: string; title: string; kind: "input" | "output"; index: number };

const columns = {
  noun: "column",
  key: ({ id }: Column) => id,
  name: ({ title }: Column) => plainWords(title),
};

function columnsOf({ inputs, outputs }: DecisionTable): Column[] {
  return [
    ...inputs.map(({ id, label, expression }, index) => ({
      id: `input ${id ?? index}`,
      title: label || expression,
      kind: "input" as const,
      index,
    })),
    ...outputs.map(({ id, label, name }, index) => ({
      id: `output ${id ?? index}`,
      title: label || name || "result",
      kind: "output" as const,
      index,
    })),
  ];
}

function sayRules(before: DecisionTable, after: DecisionTable): string[] {
  const earlier = new Map(before.rules.map((rule, index) => [rule.id ?? `${index}`, rule]));
  const later = new Set(after.rules.map((rule, index) => rule.id ?? `${index}`));
  const changed = after.rules.flatMap((rule, index) => {
    const was = earlier.get(rule.id ?? `${index}`);
    if (was === undefined) return [`rule ${index + 1} added`];
    const cells = sayCells({ table: before, rule: was }, { table: after, rule });
    return cells.length === 0 ? [] : [`rule ${index + 1}: ${cells.join(", ")}`];
  });
  const removed = before.rules.flatMap((rule, index) =>
    later.has(rule.id ?? `${index}`) ? [] : [`rule ${index + 1} removed`],
  );
  const kept = [...earlier.keys()].filter((id) => later.has(id));
  const moved = isDeepEqual(
    kept,
    [...later].filter((id) => earlier.has(id)),
  )
    ? []
    : ["order of the rules changed"];
  return [...counted([...changed, ...removed]), ...moved];
}

function counted(said: readonly string[]): string[] {
  if (said.length <= MOST_RULES) return [...said];
  const rest = said.length - MOST_RULES;
  return [...said.slice(0, MOST_RULES), `${rest} more ${rest === 1 ? "rule" : "rules"}`];
}

type Row = { table: DecisionTable; rule: TableRule };

/** Cells of columns that both tables have: that a column came or went is said once, not for each rule. */
function sayCells(before: Row, after: Row): string[] {
  const earlier = new Map(columnsOf(before.table).map((column) => [column.id, column]));
  const cells = columnsOf(after.table).flatMap((column) => {
    const was = earlier.get(column.id);
    return was ? sayChange(column.title, cellOf(before.rule, was), cellOf(after.rule, column)) : [];
  });
  const notes = isDeepEqual(before.rule.annotations, after.rule.annotations) ? [] : ["annotation changed"];
  return [...cells, ...notes];
}

const cellOf = ({ inputs, outputs }: TableRule, { kind, index }: Column) =>
  (kind === "input" ? inputs : outputs)[index];
