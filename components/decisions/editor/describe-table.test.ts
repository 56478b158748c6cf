import { expect, it } from "vitest";
import type { DecisionTable } from "@/contracts/boxed-expression";
import { describeTable } from "./describe-table";

const rule = (id: string, inputs: string[], outputs: string[]) => ({ id, inputs, outputs });
const table: DecisionTable = {
  kind: "decisionTable",
  hitPolicy: "F",
  inputs: [
    { id: "a", expression: "skills" },
    { id: "b", expression: "score", label: "Score" },
  ],
  outputs: [{ id: "c" }],
  rules: [rule("r1", ["< 2", "-"], ['"No"']), rule("r2", ["-", ">= 4"], ['"Yes"'])],
};
const [first, second] = table.rules as [DecisionTable["rules"][number], DecisionTable["rules"][number]];

it.each<[string, Partial<DecisionTable>, string[]]>([
  ["nothing", {}, []],
  [
    "a cell",
    { rules: [first, rule("r2", ["-", ">= 5"], ['"Yes"'])] },
    ["rule 2: Score changed from “>= 4” to “>= 5”"],
  ],
  [
    "cells of a rule",
    { rules: [rule("r1", ["", "-"], ['"Maybe"']), second] },
    ['rule 1: skills removed, it was “< 2”, result changed from “"No"” to “"Maybe"”'],
  ],
  ["a new rule", { rules: [rule("r3", ["-", "-"], ["1"]), first, second] }, ["rule 1 added"]],
  ["a rule that went", { rules: [second] }, ["rule 1 removed"]],
  ["another order", { rules: [second, first] }, ["order of the rules changed"]],
  ["the hit policy", { hitPolicy: "U" }, ["hit policy changed from “F” to “U”"]],
  [
    "a new column",
    {
      inputs: [...table.inputs, { id: "d", expression: "grade" }],
      rules: table.rules.map((each) => ({ ...each, inputs: [...each.inputs, "> 1"] })),
    },
    ["column “grade” added"],
  ],
  ["what has no words", { outputLabel: "Verdict" }, ["table changed"]],
])("tells %s", (_, change, says) => {
  expect(describeTable(table, { ...table, ...change })).toEqual(says);
});

it("counts what would be too much to read", () => {
  const rules = Array.from({ length: 9 }, (_, index) => rule(`new ${index}`, ["-", "-"], ["1"]));
  const said = describeTable(table, { ...table, rules: [...table.rules, ...rules] });
  expect(said).toHaveLength(6);
  expect(said.at(-1)).toBe("4 more rules");
});
