import type { DecisionTable, HitPolicy } from "@/contracts/boxed-expression";
import type { DecisionModel } from "@/contracts/decision";

type Column = { name: string; typeRef: string; allowedValues?: string };

export type TablePlan = {
  hitPolicy: HitPolicy;
  inputs: readonly Column[];
  outputs: readonly Column[];
  /** Input tests, then output values. */
  rules: readonly (readonly string[])[];
};

/** A model of one decision, whose logic is one table over input data of the same names. */
export function tableModel(name: string, { hitPolicy, inputs, outputs, rules }: TablePlan): DecisionModel {
  const inputData = inputs.map((input, index) => ({
    id: `data_${index + 1}`,
    name: input.name,
    typeRef: input.typeRef,
  }));
  const table: DecisionTable = {
    kind: "decisionTable",
    hitPolicy,
    inputs: inputs.map(({ name: expression, ...column }, index) => ({
      id: `input_${index + 1}`,
      expression,
      ...column,
    })),
    outputs: outputs.map((column, index) => ({ id: `output_${index + 1}`, ...column })),
    rules: rules.map((cells, index) => ({
      id: `rule_${index + 1}`,
      inputs: cells.slice(0, inputs.length),
      outputs: cells.slice(inputs.length),
    })),
  };
  return {
    schemaVersion: 1,
    name,
    itemDefinitions: [],
    inputData,
    decisions: [
      {
        id: "decision_1",
        name,
        information: inputData.map(({ id }) => ({ id })),
        knowledge: [],
        logic: table,
      },
    ],
    knowledgeModels: [],
    services: [],
  };
}
