import { describe, expect, it } from "vitest";
import { compileExpression } from "@/engine/expression/compile-expression";
import { parseCondition } from "./parse-condition";
import { printCondition } from "./print-condition";

describe("the sentence builder's conditions", () => {
  it.each([
    "total > 1000",
    'manager.outcome = "reject" or finance.outcome = "reject"',
    'list contains(tags, "a and b") and urgent = true',
    'needed_by <= date("2026-12-24")',
    'note != null and reason = "say \\"when\\" or \\\\"',
    "discount >= -0.125 and code = null",
    "count(tags) = 0 or count(items) > 0",
  ])("come back from FEEL as they went: %s", (source) => {
    const condition = parseCondition(source);
    expect(condition && printCondition(condition)).toBe(source);
  });

  it.each([
    "total > limit",
    "a = 1 and b = 2 or c = 3",
    "sum(items.price) > 3",
    'text = "tab\\t"',
    "not(urgent)",
  ])("stay an expression when the builder cannot show them: %s", (source) =>
    expect(parseCondition(source)).toBeNull(),
  );

  it("leave out what is not finished", () => {
    const unfinished = { path: "total", operator: ">", value: { kind: "number", text: "1,0" } } as const;
    const done = { path: "urgent", operator: "=", value: { kind: "yesNo", yes: true } } as const;
    expect(printCondition({ join: "and", comparisons: [unfinished, done] })).toBe("urgent = true");
  });
});

it.each([
  ["none", [], true],
  ["none", ["a"], false],
  ["some", [], false],
  ["some", ["a"], true],
] as const)("finds a list with %s of %j: %s", (operator, tags, expected) => {
  const source = printCondition({ join: "and", comparisons: [{ path: "tags", operator, value: null }] });
  const compiled = compileExpression(source, { names: ["tags"] });
  const clock = { now: "2026-03-02T09:00:00.000Z", timeZone: "UTC" };
  const result = compiled.ok && compiled.expression.evaluate({ variables: { tags: [...tags] }, ...clock });
  expect(result).toEqual({ ok: true, value: expected });
});
