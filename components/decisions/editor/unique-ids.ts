/**
 * Ids of rules and columns, unique within the whole model: a DMN file has each id once, or it is refused. Files of other
 * tools may lack them; rows keep their identity by them while they move.
 */
import type { DecisionTable } from "@/contracts/boxed-expression";
import type { DecisionModel } from "@/contracts/decision";

type Part = { id?: string | undefined };

/** Gives an id to each rule and column of the decisions' tables that has none, or shares one. */
export function withRuleIds(model: DecisionModel): DecisionModel {
  const taken = idsIn(model);
  const met = new Set<string>();
  return {
    ...model,
    decisions: model.decisions.map((decision) =>
      decision.logic?.kind === "decisionTable"
        ? { ...decision, logic: renamed(decision.logic, taken, (id) => met.has(id) || !met.add(id)) }
        : decision,
    ),
  };
}

/** The table after a change, in which what is new has an id that nothing else in the model has. */
export function withNewIds(model: DecisionModel, before: DecisionTable, after: DecisionTable): DecisionTable {
  const known = new Set(partsOf(before).map(({ id }) => id));
  if (partsOf(after).every(({ id }) => id !== undefined && known.has(id))) return after;
  const taken = idsIn(model);
  return renamed(after, taken, (id) => !known.has(id) && taken.has(id));
}

const partsOf = ({ inputs, outputs, rules }: DecisionTable): Part[] => [...inputs, ...outputs, ...rules];

function renamed(table: DecisionTable, taken: Set<string>, isShared: (id: string) => boolean): DecisionTable {
  const give = <Item extends Part>(items: Item[], prefix: string): Item[] =>
    items.map((item, index) => {
      if (item.id !== undefined && !isShared(item.id)) {
        taken.add(item.id);
        return item;
      }
      return { ...item, id: freeId(`${prefix}_${index + 1}`, taken) };
    });
  return {
    ...table,
    inputs: give(table.inputs, "input"),
    outputs: give(table.outputs, "output"),
    rules: give(table.rules, "rule"),
  };
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}_${number}`;
  taken.add(id);
  return id;
}

/** Every id that stands anywhere in the model. */
export function idsIn(model: DecisionModel): Set<string> {
  const ids = new Set<string>();
  const open: unknown[] = [model];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (typeof part !== "object" || part === null) continue;
    if ("id" in part && typeof part.id === "string") ids.add(part.id);
    open.push(...Object.values(part).filter((inner) => typeof inner === "object" && inner !== null));
  }
  return ids;
}
