import { describe, expect, it } from "vitest";
import { compileDecisionModel } from "@/engine/decision/compile/compile-decision-model";
import { tablePlans } from "@/server/features/decisions/templates/decision-templates";
import { tableModel } from "@/server/features/decisions/templates/table-model";
import { readInput, testInputs } from "./test-input";

const now = "2026-01-01T00:00:00Z";
const input = (kind: "text" | "number" | "yesNo" | "date" | "feel") => ({ name: "a", kind, typeName: "" });

describe("testInputs", () => {
  it("asks for the data that the decision requires, in the control of its type", () => {
    const compiled = compileDecisionModel(tableModel("Approval", tablePlans.approvalLevel));
    expect(testInputs(compiled.elements.get("decision_1"))).toEqual([
      { name: "amount", kind: "number", typeName: "number" },
      { name: "category", kind: "text", typeName: "string" },
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

describe("templates", () => {
  it("are models without a problem", () => {
    for (const plan of Object.values(tablePlans)) {
      expect(compileDecisionModel(tableModel("Any", plan)).problems).toEqual([]);
    }
  });
});
