import { describe, expect, it } from "vitest";
import type { Value } from "@/contracts/value";
import { compileExpression } from "@/engine/expression/compile-expression";
import { juelToFeel } from "./juel-to-feel";

function evaluated(juel: string, variables: Record<string, Value> = {}): unknown {
  const feel = juelToFeel(juel);
  const compiled = compileExpression(feel ?? "");
  if (feel === null || !compiled.ok) return `no FEEL: ${feel}`;
  const result = compiled.expression.evaluate({ variables, now: "2026-01-01T00:00:00Z" });
  return result.ok ? result.value : result.error;
}

describe("translating JUEL", () => {
  it.each([
    ["approved", { approved: true }, true],
    ["!approved", { approved: true }, false],
    ["amount > 1000 && country == 'DE'", { amount: 2000, country: "DE" }, true],
    ["amount gt 1000 or country ne 'DE'", { amount: 1, country: "DE" }, false],
    ["not (a eq 1) and b le 2", { a: 2, b: 2 }, true],
    ["order.total * 2 + 1 == 7", { order: { total: 3 } }, true],
    ["rows[0].name", { rows: [{ name: "first" }] }, "first"],
    ["order['net total']", { order: { "net total": 4 } }, 4],
    ["empty name", { name: "" }, true],
    ["empty name", { name: null }, true],
    ["empty rows", { rows: [] }, true],
    ["!empty count", { count: 5 }, true],
    ["!empty rows", { rows: [1] }, true],
    ["vip ? 'gold' : 'plain'", { vip: false }, "plain"],
    ["execution.getVariable('amount') >= 3", { amount: 3 }, true],
    ["status.equals('open')", { status: "open" }, true],
    ["list.size() == 2", { list: [1, 2] }, true],
    ["7 % 4", {}, 3],
    ["-1 + 2", {}, 1],
    ['a == "it\'s"', { a: "it's" }, true],
    ["a == 'say \"hi\"'", { a: 'say "hi"' }, true],
  ])("%s", (juel, variables, result) => {
    expect(evaluated(juel, variables as Record<string, Value>)).toEqual(result);
  });

  it.each([
    "",
    "bean.doIt(execution)",
    "foo()",
    "a ==",
    "(a",
    "a b",
    "a @ b",
    "'open",
    "rows[i]",
    "(".repeat(5000),
    "!".repeat(5000),
    `${"a ? ".repeat(5000)}b`,
  ])("knows when there is none: %.20s", (juel) => {
    expect(juelToFeel(juel)).toBeNull();
  });
});
