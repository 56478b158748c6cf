import { describe, expect, it } from "vitest";
import { type DecisionModel, DecisionModelSchema } from "@/contracts/decision";
import { compileDecisionModel } from "@/engine/decision/compile/compile-decision-model";
import { tablePlans } from "@/server/features/decisions/templates/decision-templates";
import { tableModel } from "@/server/features/decisions/templates/table-model";
import { changeInputColumn } from "../editor/model-edits";
import { testInputs } from "./test-input";
import { addTestRow, changeTestRow, pasteTestRows, removeTestRow, rowsOf, tryRow } from "./test-rows";

const ID = "decision_1";
const model = tableModel("Price", {
  hitPolicy: "U",
  inputs: [
    { name: "weight", typeRef: "number" },
    { name: "express", typeRef: "boolean" },
  ],
  outputs: [{ name: "price", typeRef: "number" }],
  rules: [
    ["< 10", "false", "5"],
    ["< 10", "true", "9"],
  ],
});
const columns = ["weight", "express"];

function tried(changed: DecisionModel) {
  const compiled = compileDecisionModel(changed);
  const trial = {
    compiled,
    inputs: testInputs(compiled.elements.get(ID)),
    now: "2026-01-01T00:00:00Z",
    timeZone: "UTC",
  };
  return rowsOf(changed, ID).map((row) => tryRow(row, trial));
}

describe("test rows", () => {
  it("say what the decision says, which rule fired, and whether that is as expected", () => {
    const block = [
      ["3", "false", "5"],
      ["3", "true", "10"],
      ["50", "true"],
    ];
    const pasted = pasteTestRows(model, block, { decision: ID, columns, row: 0, column: 0 });
    expect(tried(pasted)).toEqual([
      { kind: "said", text: "5", rules: [1], isRight: true },
      { kind: "said", text: "9", rules: [2], isRight: false },
      { kind: "said", text: "nothing", rules: [], isRight: null },
    ]);
  });

  it("name the input that cannot be read", () => {
    const [outcome] = tried(addTestRow(model, { decision: ID, inputs: { weight: "much(" } }));
    expect(outcome).toMatchObject({ kind: "fault", message: expect.stringContaining("weight: ") });
  });

  it("are a part of the model, and leave rows of other decisions alone", () => {
    const other = addTestRow(model, { decision: "other", inputs: { a: "1" } });
    const both = addTestRow(other, { decision: ID, inputs: {}, expected: "5" });
    expect(DecisionModelSchema.parse(both).testRows).toHaveLength(2);
    const [own] = rowsOf(both, ID);
    const changed = changeTestRow(both, own?.id ?? "", { inputs: { weight: "1" } });
    expect(rowsOf(changed, ID)).toMatchObject([{ inputs: { weight: "1" }, expected: "5" }]);
    expect(removeTestRow(changed, own?.id ?? "").testRows).toEqual(other.testRows);
  });

  it("refuse a paste that no model could hold", () => {
    const at = { decision: ID, columns, row: 0, column: 0 };
    expect(pasteTestRows(model, [["9".repeat(3000)]], at)).toBe(model);
  });

  it("may expect only some of several outputs", () => {
    const approval = tableModel("Approval", tablePlans.approvalLevel);
    const inputs = { amount: "500", category: "Travel" };
    const outcomeOf = (expected: string) =>
      tried(addTestRow(approval, { decision: ID, inputs, expected }))[0];
    expect(outcomeOf("level: Manager")).toMatchObject({ isRight: true });
    expect(outcomeOf("level: Manager, reason: Nothing")).toMatchObject({ isRight: false });
    expect(outcomeOf("Manager")).toMatchObject({ isRight: false });
    const [whole] = tried(addTestRow(approval, { decision: ID, inputs }));
    expect(whole?.kind === "said" && outcomeOf(whole.text)).toMatchObject({ isRight: true });
  });

  it("keep what was typed for an input that is renamed", () => {
    const row = addTestRow(model, { decision: ID, inputs: { weight: "3", express: "true" } });
    const renamed = changeInputColumn(row, ID, 0, { name: "mass" });
    expect(rowsOf(renamed, ID)[0]?.inputs).toEqual({ mass: "3", express: "true" });
    expect(tried(renamed)).toMatchObject([{ text: "9" }]);
  });

  it("begin empty in every template", () => {
    expect(tableModel("Approval", tablePlans.approvalLevel).testRows).toBeUndefined();
  });
});
