"use client";

import { useMemo } from "react";
import type { ExpressionScope } from "@/components/expressions/expression-scope";
import type { Decision, DecisionModel } from "@/contracts/decision";
import { TypeTable } from "@/engine/decision/types/type-table";
import { anyType, type FeelType } from "@/engine/expression/types/feel-type";
import { useEditor } from "./editor-context";

/** What the logic of a decision can name, with the types of the model, and the type that it has to give. */
export function useLogicScope(decision: Decision): { scope: ExpressionScope; expected: FeelType } {
  const { model } = useEditor().state;
  return useMemo(() => {
    const table = new TypeTable(model.itemDefinitions, new Map(), () => undefined);
    const typeOf = (typeRef: string | undefined) => table.find(typeRef ?? "Any")?.feel ?? anyType;
    const types = Object.fromEntries(requiredBy(decision, model, typeOf));
    return { scope: { types, namedTypes: table.named(), labels: {} }, expected: typeOf(decision.typeRef) };
  }, [decision, model]);
}

/** Names of what it requires; what stands in imported models can be anything. */
function requiredBy(
  { information, knowledge }: Decision,
  model: DecisionModel,
  typeOf: (typeRef: string | undefined) => FeelType,
): [string, FeelType][] {
  const values = [...model.inputData, ...model.decisions];
  const functions = [...model.knowledgeModels, ...model.services];
  const read = information.flatMap(({ id }) => values.filter((each) => each.id === id));
  const called = knowledge.flatMap(({ id }) => functions.filter((each) => each.id === id));
  return [
    ...(model.imports ?? []).map(({ name }): [string, FeelType] => [name, anyType]),
    ...read.map(({ name, typeRef }): [string, FeelType] => [name, typeOf(typeRef)]),
    ...called.map(({ name }): [string, FeelType] => [name, { kind: "function" }]),
  ];
}
