import { describe, expect, it } from "vitest";
import { compileDecisionModel } from "@/engine/decision/compile/compile-decision-model";
import { tablePlans } from "@/server/features/decisions/templates/decision-templates";
import { tableModel } from "@/server/features/decisions/templates/table-model";
import { gatherValues } from "./gather-values";
import { type InputKind, readInput, testInputs } from "./test-input";

const now = "2026-01-01T00:00:00Z";
const input = (kind: InputKind, path = ["a"]) => ({ path, kind, typeName: "" });

describe("testInputs", () => {
  it("asks for the data that the decision requires, in the control of its type", () => {
    const compiled = compileDecisionModel(tableModel("Approval", tablePlans.approvalLevel));
    expect(testInputs(compiled.elements.get("decision_1"))).toEqual([
      { path: ["amount"], kind: "number", typeName: "number" },
      { path: ["category"], kind: "text", typeName: "string" },
    ]);
  });

  it("asks for each entry of a structure", () => {
    const model = tableModel("A", {
      hitPolicy: "U",
      inputs: [{ name: "applicant", typeRef: "tApplicant" }],
      outputs: [{ name: "result", typeRef: "string" }],
      rules: [],
    });
    const components = [
      { name: "age", typeRef: "number" },
      { name: "names", typeRef: "string", isCollection: true },
    ];
    const compiled = compileDecisionModel({
      ...model,
      itemDefinitions: [{ name: "tApplicant", components }],
    });
    const inputs = testInputs(compiled.elements.get("decision_1"));
    expect(inputs.map(({ path, kind }) => [...path, kind])).toEqual([
      ["applicant", "age", "number"],
      ["applicant", "names", "feel"],
    ]);
  });
});

describe("readInput", () => {
  it("reads each kind, and nothing as null", () => {
    expect(readInput(input("number"), "12.50", now)).toEqual({ ok: true, value: 12.5 });
    expect(readInput(input("text"), "12", now)).toEqual({ ok: true, value: "12" });
    expect(readInput(input("date"), "2026-02-03", now)).toEqual({
      ok: true,
      value: { "@type": "date", lexical: "2026-02-03" },
    });
    expect(readInput(input("feel"), '{age: 17, tags: ["a"]}', now)).toEqual({
      ok: true,
      value: { age: 17, tags: ["a"] },
    });
    expect(readInput(input("number"), " ", now)).toEqual({ ok: true, value: null });
  });

  it("says what it cannot read", () => {
    expect(readInput(input("number"), "12,", now).ok).toBe(false);
    expect(readInput(input("feel"), "unknown name", now).ok).toBe(false);
  });
});

describe("gatherValues", () => {
  const inputs = [input("number", ["who", "age"]), input("text", ["who", "name"]), input("number", ["sum"])];

  it("puts entries together, with null for those left empty", () => {
    const { values } = gatherValues(inputs, { "who › name": "Ada", sum: "1" }, now);
    expect(values).toEqual({ who: { age: null, name: "Ada" }, sum: 1 });
    expect(gatherValues(inputs, { "who › age": "3" }, now).values).toEqual({
      who: { age: 3, name: null },
      sum: null,
    });
  });

  it("leaves a structure null of which nothing was typed, and names what cannot be read", () => {
    expect(gatherValues(inputs, {}, now).values).toEqual({ who: null, sum: null });
    expect(Object.keys(gatherValues(inputs, { sum: "1 +" }, now).faults)).toEqual(["sum"]);
  });
});

describe("templates", () => {
  it("are models without a problem", () => {
    for (const plan of Object.values(tablePlans)) {
      expect(compileDecisionModel(tableModel("Any", plan)).problems).toEqual([]);
    }
  });
});
