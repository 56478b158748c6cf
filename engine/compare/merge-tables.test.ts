import { describe, expect, it } from "vitest";
import type { DecisionTable } from "@/contracts/boxed-expression";
import { DecisionModelSchema } from "@/contracts/decision";
import { drawDecision, drawModel } from "@/tests/support/decision-models";
import { mergeModels } from "./merge-models";
import type { Side } from "./merged";

const input = (id: string) => ({ id, expression: id });
const output = (id: string) => ({ id, name: id });
const rule = (id: string, ...[skills, score, verdict]: [string, string, string]) => ({
  id,
  inputs: [skills, score],
  outputs: [verdict],
});
const table: DecisionTable = {
  kind: "decisionTable",
  hitPolicy: "F",
  inputs: [input("skills"), input("score")],
  outputs: [output("verdict")],
  rules: [rule("r1", "< 2", "-", '"Decline"'), rule("r2", "-", ">= 4", '"Offer"')],
};

const modelOf = (logic: DecisionTable) => drawModel({ decisions: [drawDecision("d", logic)] });

function merge(
  mine: DecisionTable,
  theirs: DecisionTable,
  { prefer = "mine", base = table }: { prefer?: Side; base?: DecisionTable } = {},
) {
  const { merged, collisions } = mergeModels(modelOf(base), modelOf(mine), modelOf(theirs), prefer);
  const logic = merged.decisions[0]?.logic;
  if (logic?.kind !== "decisionTable") throw new Error("The table is gone.");
  return { merged: logic, collisions, model: merged };
}

const withRules = (...rules: DecisionTable["rules"]): DecisionTable => ({ ...table, rules });
const [first, second] = [rule("r1", "< 2", "-", '"Decline"'), rule("r2", "-", ">= 4", '"Offer"')];

describe("a decision table that two people changed", () => {
  it("has the cells of both, also of one rule", () => {
    const mine = withRules(rule("r1", "< 1", "-", '"Decline"'), rule("r2", "-", ">= 5", '"Offer"'));
    const theirs = withRules(first, rule("r2", "> 0", ">= 4", '"Offer"'));
    const { merged, collisions } = merge(mine, theirs);
    expect(merged.rules).toEqual([rule("r1", "< 1", "-", '"Decline"'), rule("r2", "> 0", ">= 5", '"Offer"')]);
    expect(collisions).toEqual([]);
  });

  it("has the rules that each of them added, and not those that one took away", () => {
    const mine = withRules(first, second, rule("r3", "-", "-", '"Mine"'));
    const theirs = withRules(rule("r4", "-", "-", '"Theirs"'), second);
    expect(merge(mine, theirs).merged.rules.map(({ id }) => id)).toEqual(["r4", "r2", "r3"]);
  });

  it("finds the place of a cell among columns that the other one changed", () => {
    const mine = withRules(first, rule("r2", "-", ">= 5", '"Offer"'), rule("r3", "-", "< 1", '"No"'));
    const theirs: DecisionTable = {
      ...table,
      inputs: [input("score"), input("seniority"), input("skills")],
      rules: [
        { id: "r1", inputs: ["-", "> 1", "< 2"], outputs: ['"Decline"'] },
        { id: "r2", inputs: [">= 4", "> 2", "-"], outputs: ['"Offer"'] },
      ],
    };
    const { merged, collisions, model } = merge(mine, theirs);
    expect(merged.rules.map(({ inputs }) => inputs)).toEqual([
      ["-", "> 1", "< 2"],
      [">= 5", "> 2", "-"],
      ["< 1", "", "-"],
    ]);
    expect(collisions).toEqual([]);
    expect(DecisionModelSchema.safeParse(model).success).toBe(true);
  });

  it.each([
    ["mine", ">= 5"],
    ["theirs", ">= 6"],
  ] as const)("names the rule of a cell that both changed, and has %s there", (prefer, score) => {
    const mine = withRules(rule("r1", "< 1", "-", '"Decline"'), rule("r2", "-", ">= 5", '"Offer"'));
    const theirs = withRules(first, rule("r2", "> 0", ">= 6", '"Offer"'));
    const { merged, collisions } = merge(mine, theirs, { prefer });
    expect(merged.rules[1]).toEqual(rule("r2", "> 0", score, '"Offer"'));
    expect(merged.rules[0]?.inputs[0]).toBe("< 1");
    expect(collisions).toEqual([["decisions", "d", "logic", "rules", "r2"]]);
  });

  it("names a setting that both changed", () => {
    const { merged, collisions } = merge({ ...table, hitPolicy: "U" }, { ...table, hitPolicy: "A" });
    expect(merged.hitPolicy).toBe("U");
    expect(collisions).toEqual([["decisions", "d", "logic", "hitPolicy"]]);
  });

  it("is one thing where cells cannot be told apart, or nothing would come out", () => {
    const nameless = withRules(
      { inputs: first.inputs, outputs: first.outputs },
      rule("r2", "-", ">= 5", '"Offer"'),
    );
    const theirs = withRules(first, rule("r2", "-", ">= 6", '"Offer"'));
    expect(merge(nameless, theirs).collisions).toEqual([["decisions", "d", "logic"]]);
    const noted: DecisionTable = {
      ...table,
      annotations: ["Why"],
      rules: table.rules.map((each) => ({ ...each, annotations: ["because"] })),
    };
    expect(merge(noted, theirs).collisions).toEqual([["decisions", "d", "logic"]]);
    const two: DecisionTable = {
      ...table,
      outputs: [output("verdict"), output("reason")],
      rules: [{ id: "r1", inputs: ["-", "-"], outputs: ["1", "2"] }],
    };
    const one = (kept: string, result: string): DecisionTable => ({
      ...two,
      outputs: [output(kept)],
      rules: [{ id: "r1", inputs: ["-", "-"], outputs: [result] }],
    });
    const emptied = merge(one("verdict", "1"), one("reason", "2"), { base: two });
    expect(emptied.collisions).toEqual([["decisions", "d", "logic"]]);
    expect(emptied.merged.outputs).toHaveLength(1);
  });
});
