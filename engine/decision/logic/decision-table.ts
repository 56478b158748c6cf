/** A decision table (DMN 1.5, chapter 8). */
import type { DecisionTable } from "@/contracts/boxed-expression";
import type { LogicSite } from "@/engine/decision/compile/logic-site";
import { hitPolicyRegistry } from "@/engine/decision/hit-policies/registry";
import { compileInput, compileOutput, type OutputColumn } from "@/engine/decision/table/compile-columns";
import { compileRules } from "@/engine/decision/table/compile-rules";
import { evaluateTable } from "@/engine/decision/table/evaluate-table";
import { anyType, type FeelType } from "@/engine/expression/types/feel-type";
import type { LogicEntry } from "./logic-entry";

function checkOutputs(table: DecisionTable, site: LogicSite): void {
  const policy = hitPolicyRegistry[table.hitPolicy];
  const several = table.outputs.length > 1;
  if (several && policy.aggregates) {
    const message = `The hit policy ${policy.title} computes with one output, but the table has ${table.outputs.length}.`;
    site.report("severalOutputsAggregated", message);
  }
  const names = new Set<string>();
  for (const [index, { name }] of table.outputs.entries()) {
    const own = site.at({ column: { kind: "output", index } });
    if (several && name === undefined) own.report("outputWithoutName", `Output ${index + 1} needs a name.`);
    if (name !== undefined && names.has(name))
      own.report("nameRepeated", `There are two outputs with the name “${name}”.`);
    if (name !== undefined) names.add(name);
  }
}

function checkOrder(table: DecisionTable, outputs: readonly OutputColumn[], site: LogicSite): void {
  const policy = hitPolicyRegistry[table.hitPolicy];
  if (!policy.needsOrder || outputs.some(({ order }) => order !== null)) return;
  const message = `The hit policy ${policy.title} needs the allowed values of an output, the most important first.`;
  site.report("orderMissing", message);
}

function typeOfResult(table: DecisionTable, outputs: readonly OutputColumn[]): FeelType {
  const one: FeelType =
    table.outputs.length === 1
      ? (outputs[0]?.type.feel ?? anyType)
      : {
          kind: "contextOf",
          entries: new Map(
            table.outputs.map(({ name }, index) => [name ?? "", outputs[index]?.type.feel ?? anyType]),
          ),
        };
  const { whenNone, aggregates } = hitPolicyRegistry[table.hitPolicy];
  if (aggregates) return anyType;
  return Array.isArray(whenNone) ? { kind: "list", element: one } : one;
}

export const decisionTable: LogicEntry<"decisionTable"> = (table, site) => {
  const { site: cellSite, slot } = site.with("?", anyType);
  const policy = hitPolicyRegistry[table.hitPolicy];
  checkOutputs(table, site);
  const inputs = table.inputs.map((input, index) => compileInput({ input, index }, site, cellSite));
  const outputs = table.outputs.map((output, index) =>
    compileOutput({ output, index, table }, site, { cellSite, ordered: policy.needsOrder }),
  );
  checkOrder(table, outputs, site);
  const rules = compileRules(table, { inputs, outputs }, site);
  const compiled = { table, policy, inputs, outputs, rules, slot, place: site.place };
  return { type: typeOfResult(table, outputs), run: (frame) => evaluateTable(compiled, frame) };
};
