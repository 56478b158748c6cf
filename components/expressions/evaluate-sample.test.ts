import { describe, expect, it } from "vitest";
import { evaluateSample, typedValue, valueText } from "./evaluate-sample";

const clock = { now: "2026-11-23T09:00:00.000Z", timeZone: "UTC" };

describe("an expression on sample data", () => {
  it("gives its value as text, and tells what it reads", () => {
    expect(evaluateSample("total * 2 > limit", "expression", { total: 600, limit: 1000 }, clock)).toEqual({
      text: "true",
      failed: false,
      names: ["total", "limit"],
      missing: [],
    });
  });

  it("names what the sample says nothing about", () => {
    expect(evaluateSample("total > 5", "expression", {}, clock)).toMatchObject({ missing: ["total"] });
  });

  it("gives nothing while it cannot be read", () => {
    expect(evaluateSample("total >", "expression", { total: 1 }, clock)).toBeNull();
    expect(evaluateSample("  ", "expression", {}, clock)).toBeNull();
  });

  it("reads texts with expressions", () => {
    expect(evaluateSample("Dear {{ name }}", "template", { name: "Ada" }, clock)?.text).toBe("Dear Ada");
  });
});

it("takes what is typed for FEEL where it is FEEL, else for text", () => {
  expect(typedValue("12.5", clock)).toBe(12.5);
  expect(typedValue('date("2026-01-02")', clock)).toMatchObject({ lexical: "2026-01-02" });
  expect(typedValue("Acme Ltd", clock)).toBe("Acme Ltd");
});

it("shows values in one line of bounded length", () => {
  expect(valueText([{ from: { "@type": "date", lexical: "2026-01-02" } }])).toBe(
    '[ { "from": "2026-01-02" } ]',
  );
  expect(valueText("x".repeat(1000))).toHaveLength(301);
});
