import type { FiredTable } from "@/contracts/journal";
import { isTagged, type Value } from "@/contracts/value";
import type { DecisionExplanation, TableExplanation } from "@/engine/decision/evaluate/decision-result";
import { storableText } from "@/engine/form/storable-text";
import { storableValue } from "@/engine/form/storable-value";

/** What a journal keeps of a decision is bounded; the rest can be found again by deciding on the same values. */
const mostTables = 20;
const mostRules = 50;
const longestText = 200;

function isSingle(value: Value): boolean {
  if (typeof value === "string") return value.length <= longestText;
  return value === null || typeof value !== "object" || isTagged(value);
}

function firedTable({ elementName, part, inputs, rules }: TableExplanation): FiredTable {
  return {
    table: storableText([elementName, ...part].join(" › ")),
    inputs: inputs
      .filter(({ value }) => isSingle(value))
      .map(({ label, value }) => ({ label: storableText(label), value: storableValue(value) })),
    rules: rules.flatMap(({ fired, rule }) => (fired ? [rule] : [])).slice(0, mostRules),
  };
}

/** Which rules of which tables fired, for the journal. */
export function firedTables({ tables }: DecisionExplanation): FiredTable[] {
  return tables.slice(0, mostTables).map(firedTable);
}
