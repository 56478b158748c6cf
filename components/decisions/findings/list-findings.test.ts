import { describe, expect, it } from "vitest";
import type { DecisionTable, HitPolicy } from "@/contracts/boxed-expression";
import { analyseTable } from "@/engine/decision/analysis/analyse-table";
import { listFindings } from "./list-findings";

function found(hitPolicy: HitPolicy, rules: [string, string][], defaultValue?: string) {
  const table: DecisionTable = {
    kind: "decisionTable",
    hitPolicy,
    inputs: [{ expression: "amount", typeRef: "number" }],
    outputs: [{ name: "level", ...(defaultValue && { defaultValue }) }],
    rules: rules.map(([test, output]) => ({ inputs: [test], outputs: [output] })),
  };
  return listFindings(table, analyseTable(table));
}

describe("listFindings", () => {
  it("tells what no rule is there for, with an example and the tests that close it", () => {
    const [gap, ...others] = found("U", [
      ["< 10", "1"],
      ["> 10", "2"],
    ]);
    expect(others).toEqual([]);
    expect(gap).toMatchObject({ kind: "gap", message: "No rule fires for amount 10.", example: "amount 10" });
    expect(gap?.tests).toEqual(["10"]);
  });

  it("leaves gaps alone where silence is an answer", () => {
    expect(found("C", [["< 10", "1"]])).toEqual([]);
    expect(found("U", [["< 10", "1"]], "0")).toEqual([]);
  });

  it("tells of overlaps only where the hit policy minds", () => {
    const rules: [string, string][] = [
      ["< 10", "1"],
      ["-", "2"],
    ];
    expect(found("U", rules).map(({ kind }) => kind)).toEqual(["overlap"]);
    expect(found("A", rules)[0]?.message).toMatch(/say different things/);
    expect(
      found("A", [
        ["< 10", "1"],
        ["-", "1"],
      ]),
    ).toEqual([]);
    expect(found("F", rules)).toEqual([]);
  });

  it("tells which rule never has a say", () => {
    expect(
      found("F", [
        ["-", "1"],
        ["< 10", "2"],
      ])[0]?.message,
    ).toBe("Rule 2 never has a say: rule 1 fires first whenever it would.");
  });
});
