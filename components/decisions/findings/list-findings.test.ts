import { describe, expect, it } from "vitest";
import type { HitPolicy } from "@/contracts/boxed-expression";
import { analyseTable } from "@/engine/decision/analysis/analyse-table";
import { checkDecisionModel } from "@/engine/decision/check-decision-model";
import { tableModel } from "@/server/features/decisions/templates/table-model";
import { listFindings } from "./list-findings";

function found(hitPolicy: HitPolicy, rules: [string, string][]) {
  const number = (name: string) => ({ name, typeRef: "number" });
  const model = tableModel("A", { hitPolicy, inputs: [number("amount")], outputs: [number("level")], rules });
  const table = model.decisions[0]?.logic;
  if (table?.kind !== "decisionTable") throw new Error("The model has no table.");
  return listFindings(table, analyseTable(table), checkDecisionModel(model).problems);
}

describe("listFindings", () => {
  it("tells what no rule is there for, with the tests that close it", () => {
    expect(
      found("U", [
        ["< 10", "1"],
        ["> 10", "2"],
      ]),
    ).toEqual([{ message: expect.stringContaining("amount"), example: "amount 10", tests: ["10"] }]);
  });

  it("leaves gaps alone where silence is an answer", () => {
    expect(found("C", [["< 10", "1"]])).toEqual([]);
  });

  it("tells of rules that get into each other's way, without a rule to add", () => {
    const rules: [string, string][] = [
      ["-", "1"],
      ["< 10", "2"],
    ];
    expect(found("U", rules)).toEqual([
      { message: expect.stringMatching(/Rules 1 and 2 both fire/), example: "amount 9" },
    ]);
    expect(found("F", rules)).toEqual([{ message: expect.stringMatching(/Rule 2 never fires/) }]);
  });
});
