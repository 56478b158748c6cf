import { describe, expect, it } from "vitest";
import type { DecisionModel } from "@/contracts/decision";
import { readDmn } from "@/interchange/dmn/read-dmn";
import { writeDmn } from "@/interchange/dmn/write-dmn";
import { tableModel } from "@/server/features/decisions/templates/table-model";
import { addRule } from "../table/rules";
import { addInputColumn, changeInputColumn, changeTable, ownDataOf, renameModel } from "./model-edits";
import { withRuleIds } from "./unique-ids";

const model = tableModel("Price", {
  hitPolicy: "U",
  inputs: [{ name: "weight", typeRef: "number" }],
  outputs: [{ name: "price", typeRef: "number" }],
  rules: [["-", "1"]],
});
const ID = "decision_1";

function tableOf({ decisions }: DecisionModel) {
  const logic = decisions[0]?.logic;
  if (logic?.kind !== "decisionTable") throw new Error("The decision has no table.");
  return logic;
}

describe("an input column", () => {
  it("takes the data of its name along when it is renamed or gets another type", () => {
    const changed = changeInputColumn(model, ID, 0, { name: "mass", typeRef: "string" });
    expect(tableOf(changed).inputs[0]).toMatchObject({ expression: "mass", typeRef: "string" });
    expect(changed.inputData).toEqual([{ id: "data_1", name: "mass", typeRef: "string" }]);
  });

  it("leaves data alone that another decision asks for", () => {
    const [first] = model.decisions;
    if (!first) throw new Error("The model has no decision.");
    const shared = { ...model, decisions: [first, { ...first, id: "other", name: "Other" }] };
    expect(ownDataOf(shared, ID, "weight")).toBeUndefined();
    expect(changeInputColumn(shared, ID, 0, { name: "mass" }).inputData).toBe(shared.inputData);
  });

  it("comes with data of its own, which the decision requires", () => {
    const added = addInputColumn(model, ID);
    const data = added.inputData.at(-1);
    expect(tableOf(added).inputs.at(-1)?.expression).toBe(data?.name);
    expect(added.decisions[0]?.information.map(({ id }) => id)).toEqual(["data_1", data?.id]);
    expect(tableOf(added).rules[0]?.inputs).toHaveLength(2);
  });
});

describe("renameModel", () => {
  it("renames its only decision with it, unless that has a name of its own", () => {
    expect(renameModel(model, "Fee").decisions[0]?.name).toBe("Fee");
    expect(renameModel({ ...model, name: "Tariff" }, "Fee").decisions[0]?.name).toBe("Price");
    expect(renameModel(model, " ").decisions[0]?.name).toBe("Price");
  });
});

describe("changeTable", () => {
  it("gives the same model when nothing changes", () => {
    expect(changeTable(model, ID, (table) => table)).toBe(model);
    expect(changeTable(model, "unknown", (table) => ({ ...table }))).toBe(model);
  });
});

describe("ids", () => {
  const [first] = model.decisions;
  if (!first) throw new Error("The model has no decision.");
  const two = { ...model, decisions: [first, { ...first, id: "other", name: "Other" }] };
  const idsOf = ({ decisions }: DecisionModel) =>
    decisions.flatMap(({ logic }) =>
      logic?.kind === "decisionTable"
        ? [...logic.inputs, ...logic.outputs, ...logic.rules].map(({ id }) => id)
        : [],
    );

  it("are given to rules that have none, and changed where they are shared", () => {
    const bare = changeTable(two, ID, (table) => ({
      ...table,
      rules: [
        { inputs: ["-"], outputs: ["1"] },
        { inputs: ["-"], outputs: ["2"] },
      ],
    }));
    const given = idsOf(withRuleIds(bare));
    expect(given).not.toContain(undefined);
    expect(new Set(given).size).toBe(given.length);
  });

  it("of what is added are nowhere else in the model, so that its file can be read again", () => {
    const start = withRuleIds(two);
    const added = ["other", ID].reduce(
      (before, decision) =>
        addInputColumn(
          changeTable(before, decision, (table) => addRule(table)),
          decision,
        ),
      start,
    );
    expect(new Set(idsOf(added)).size).toBe(idsOf(added).length);
    expect(tableOf(added).rules[0]).toMatchObject({ id: tableOf(start).rules[0]?.id });
    expect(readDmn(writeDmn(added))).toMatchObject({ ok: true });
  });
});
