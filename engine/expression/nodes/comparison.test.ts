import { describe, expect, it } from "vitest";
import { compileExpression } from "@/engine/expression/compile-expression";
import { feelTable } from "@/tests/support/feel-table";

describe("equality is true, false, or null between kinds", () => {
  feelTable([
    ["1 = 1.0", true],
    ['1 = "1"', null],
    ["null = null", true],
    ["1 = null", false],
    ["1 != null", true],
    ["[1, 2] = [1, 2]", true],
    ["[1, 2] = [2, 1]", false],
    ["{a: 1, b: 2} = {b: 2, a: 1}", true],
    ["[1..3] = [1..3]", true],
    ["[1..3] = [1..3)", false],
    ['date("2026-01-01") = "2026-01-01"', null],
    ['time("10:00:00Z") = time("11:00:00+01:00")', true],
  ]);
});

describe("order", () => {
  feelTable([
    ["1 < 2", true],
    ['"a" < "b"', true],
    ['1 < "b"', null],
    ["null < 1", null],
    ['date("2026-01-01") < date("2026-01-02")', true],
    ['duration("P1D") > duration("PT23H")', true],
    ["3 between 1 and 5", true],
    ["3 between 1 and null", null],
  ]);
});

describe("in: ranges, lists, tests", () => {
  feelTable([
    ["5 in [1..10]", true],
    ["1 in (1..10]", false],
    ["5 in (> 3)", true],
    ["5 in (< 3, 5)", true],
    ["5 in [1, 5]", true],
    ["5 in (!= 5)", false],
    ['"b" in ["a".."c"]', true],
    ['date("2026-02-01") in [date("2026-01-01")..date("2026-03-01")]', true],
  ]);
});

describe("and, or and not know null", () => {
  feelTable([
    ["true and null", null],
    ["false and null", false],
    ["true or null", true],
    ["false or null", null],
    ["not(true)", false],
    ["not(null)", null],
    ["1 and true", null],
    ['if null then "yes" else "no"', "no"],
  ]);
});

describe("a slip of the finger", () => {
  it.each(['a = = "b"', "a > > 1", "a = < 1"])("refuses %s with its place", (source) => {
    const result = compileExpression(source);
    expect(result).toMatchObject({ ok: false, problems: [{ from: 4 }] });
  });
});

describe("ranges in brackets stay comparable", () => {
  feelTable([["(< 10) = (< 10)", true]]);
});
