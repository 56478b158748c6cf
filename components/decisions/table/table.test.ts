import { describe, expect, it } from "vitest";
import type { DecisionTable } from "@/contracts/boxed-expression";
import { columnsOf } from "./columns";
import { pasteCells } from "./paste-cells";
import { addRule, duplicateRule, moveRule, removeRule } from "./rules";
import { addInput, addNotes, addOutput, moveColumn, removeColumn } from "./table-columns";

const table: DecisionTable = {
  kind: "decisionTable",
  hitPolicy: "U",
  inputs: [
    { id: "a", expression: "amount", typeRef: "number" },
    { id: "b", expression: "kind", typeRef: "string" },
  ],
  outputs: [{ id: "c", name: "level", typeRef: "string" }],
  rules: [
    { id: "r1", inputs: ["< 5", "-"], outputs: ['"low"'] },
    { id: "r2", inputs: [">= 5", "-"], outputs: ['"high"'] },
  ],
};
const ids = (of: DecisionTable) => of.rules.map((rule) => rule.id);

describe("rules", () => {
  it("come and go without touching the others", () => {
    expect(ids(addRule(table, 1))).toEqual(["r1", "rule_3", "r2"]);
    expect(duplicateRule(table, 0).rules[1]).toEqual({ ...table.rules[0], id: "rule_3" });
    expect(ids(removeRule(table, 0))).toEqual(["r2"]);
    expect(ids(moveRule(table, 0, 1))).toEqual(["r2", "r1"]);
  });

  it("stay where they are at the ends", () => {
    expect(moveRule(table, 0, -1)).toBe(table);
    expect(moveRule(table, 1, 2)).toBe(table);
  });
});

describe("columns", () => {
  it("bring their cells, take them along and away", () => {
    expect(addInput(table, { expression: "x" }).rules[0]?.inputs).toEqual(["< 5", "-", ""]);
    expect(moveColumn(table, { kind: "input", index: 0 }, 1).rules[0]?.inputs).toEqual(["-", "< 5"]);
    expect(removeColumn(table, { kind: "input", index: 0 }).rules[1]?.inputs).toEqual(["-"]);
    expect(addNotes(table).rules[0]?.annotations).toEqual([""]);
  });

  it("leave the last output", () => {
    expect(removeColumn(table, { kind: "output", index: 0 })).toBe(table);
  });

  it("have a name each as soon as there are two outputs", () => {
    expect(addOutput({ ...table, outputs: [{}] }).outputs.map((output) => output.name)).toEqual([
      "result",
      "output 2",
    ]);
  });

  it("are read inputs first", () => {
    expect(columnsOf(addNotes(table)).map((column) => column.title)).toEqual([
      "amount",
      "kind",
      "level",
      "Note",
    ]);
  });
});

describe("pasteCells", () => {
  it("fills cells to the right and down, adds rules, and quotes text where the column is text", () => {
    const pasted = pasteCells(
      table,
      [
        ["Travel", "high"],
        ["kind", "low"],
        ["x", "y", "beyond"],
      ],
      { row: 1, column: 1 },
      ["kind"],
    );
    expect(pasted.rules.map((rule) => [...rule.inputs, ...rule.outputs])).toEqual([
      ["< 5", "-", '"low"'],
      [">= 5", '"Travel"', '"high"'],
      ["", "kind", '"low"'],
      ["", '"x"', '"y"'],
    ]);
    expect(new Set(ids(pasted)).size).toBe(4);
  });
});
