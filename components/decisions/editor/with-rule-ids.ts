import type { DecisionTable } from "@/contracts/boxed-expression";
import type { DecisionModel } from "@/contracts/decision";

/**
 * Gives each rule and column of a decision's table an id, which other tools' files may lack or repeat: rows keep their
 * identity while they move.
 */
export function withRuleIds(model: DecisionModel): DecisionModel {
  return {
    ...model,
    decisions: model.decisions.map((decision) =>
      decision.logic?.kind === "decisionTable" ? { ...decision, logic: withIds(decision.logic) } : decision,
    ),
  };
}

function withIds(table: DecisionTable): DecisionTable {
  const give = <Item extends { id?: string | undefined }>(items: readonly Item[], prefix: string): Item[] => {
    const taken = new Set<string>();
    return items.map((item, index) => {
      let id = item.id ?? `${prefix}_${index + 1}`;
      while (taken.has(id)) id = `${id}_`;
      taken.add(id);
      return id === item.id ? item : { ...item, id };
    });
  };
  return {
    ...table,
    inputs: give(table.inputs, "input"),
    outputs: give(table.outputs, "output"),
    rules: give(table.rules, "rule"),
  };
}
