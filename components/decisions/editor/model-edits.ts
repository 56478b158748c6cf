/** Edits of a decision within its model. Each gives a new model, or the same one when nothing changes. */
import type { DecisionTable } from "@/contracts/boxed-expression";
import type { Decision, DecisionModel } from "@/contracts/decision";
import { freshId } from "../table/fresh-id";
import { addInput, changeInput } from "../table/table-columns";
import { renameTestInput } from "../test/test-rows";
import { idsIn, withNewIds } from "./unique-ids";

export function changeDecision(
  model: DecisionModel,
  decisionId: string,
  change: (decision: Decision) => Decision,
): DecisionModel {
  let changed = false;
  const decisions = model.decisions.map((decision) => {
    if (decision.id !== decisionId) return decision;
    const next = change(decision);
    changed ||= next !== decision;
    return next;
  });
  return changed ? { ...model, decisions } : model;
}

export function changeTable(
  model: DecisionModel,
  decisionId: string,
  change: (table: DecisionTable) => DecisionTable,
): DecisionModel {
  return changeDecision(model, decisionId, (decision) => {
    if (decision.logic?.kind !== "decisionTable") return decision;
    const logic = change(decision.logic);
    if (logic === decision.logic) return decision;
    return { ...decision, logic: withNewIds(model, decision.logic, logic) };
  });
}

/** A model of one decision is called as that is. */
export function renameModel(model: DecisionModel, name: string): DecisionModel {
  const [only, ...others] = model.decisions;
  const follows = only !== undefined && others.length === 0 && only.name === model.name && name.trim() !== "";
  return {
    ...model,
    name,
    decisions: follows ? [{ ...only, name }] : model.decisions,
  };
}

/** A new input column, with the data of the same name that it compares. */
export function addInputColumn(model: DecisionModel, decisionId: string): DecisionModel {
  const name = freshName(model);
  const id = freshId("data", [...idsIn(model)]);
  const withData = { ...model, inputData: [...model.inputData, { id, name, typeRef: "string" }] };
  const required = changeDecision(withData, decisionId, (decision) => ({
    ...decision,
    information: [...decision.information, { id }],
  }));
  return changeTable(required, decisionId, (table) =>
    addInput(table, { expression: name, typeRef: "string" }),
  );
}

/**
 * The data that an input column compares as it is, where no other decision asks for it: its name and type are the
 * column's.
 */
export function ownDataOf(model: DecisionModel, decisionId: string, expression: string) {
  const data = model.inputData.find((candidate) => candidate.name === expression.trim());
  if (!data) return undefined;
  const askers = model.decisions.filter(({ information }) => information.some(({ id }) => id === data.id));
  return askers.every(({ id }) => id === decisionId) && askers.length === 1 ? data : undefined;
}

type InputPatch = { name?: string; typeRef?: string; allowedValues?: string | undefined };

/** Changes an input column and, where it stands for data of its own, that data with it. */
export function changeInputColumn(
  model: DecisionModel,
  decisionId: string,
  index: number,
  patch: InputPatch,
): DecisionModel {
  const { logic } = model.decisions.find(({ id }) => id === decisionId) ?? {};
  const input = logic?.kind === "decisionTable" ? logic.inputs[index] : undefined;
  if (!input) return model;
  const { name, ...rest } = patch;
  const data = ownDataOf(model, decisionId, input.expression);
  const inputData = data
    ? model.inputData.map((other) =>
        other === data
          ? { ...other, name: name ?? other.name, typeRef: patch.typeRef ?? other.typeRef }
          : other,
      )
    : model.inputData;
  const renamed = data && name !== undefined ? renameTestInput(model, data.name, name) : model;
  return changeTable({ ...renamed, inputData }, decisionId, (table) =>
    changeInput(table, index, name === undefined ? rest : { ...rest, expression: name }),
  );
}

function freshName(model: DecisionModel): string {
  const taken = new Set([...model.inputData, ...model.decisions].map(({ name }) => name));
  let number = model.inputData.length + 1;
  while (taken.has(`input ${number}`)) number += 1;
  return `input ${number}`;
}
