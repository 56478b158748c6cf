import { describe, expect, test } from "vitest";
import { evaluateFeel, feelNow } from "@/tests/support/feel-table";
import { compileExpression } from "./compile-expression";
import type { FeelType } from "./types/feel-type";

describe("problems name the place", () => {
  test.each([
    ["", "The expression is empty.", 0, 0],
    ["1 +", "The expression ends too early.", 3, 3],
    ["(2 * 3", "The expression ends too early: a “)” is missing.", 6, 6],
    ["2 * * 3", "“*” is not expected here.", 4, 5],
    ['x = "abc', "This text has no closing quote.", 4, 8],
    ["1 + foo(2)", "There is no function “foo”.", 4, 7],
    [`${"(".repeat(101)}1${")".repeat(101)}`, "The brackets are nested more than 100 deep.", 100, 101],
    ["1e99999", "This number is too large.", 0, 7],
  ])("%s", (source, message, from, to) => {
    expect(compileExpression(source)).toEqual({ ok: false, problems: [{ message, from, to }] });
  });

  test("an unknown name is a problem only where that is asked for", () => {
    const refused = compileExpression("a + other", { names: ["a"], refuseUnknownNames: true });
    expect(refused).toEqual({
      ok: false,
      problems: [{ message: "There is no “other” here.", from: 4, to: 9 }],
    });
    expect(evaluateFeel("other", { a: 1 })).toEqual({ ok: true, value: null });
  });
});

test("the names it reads leave out local names and entries of filtered items", () => {
  const compiled = compileExpression(
    "for i in items[price > 1] return i.price * rate + {x: 1, y: x + rate}.y",
  );
  expect(compiled.ok && compiled.expression.names).toEqual(["items", "rate"]);
});

test("extra names hide variables", () => {
  const compiled = compileExpression("a + b");
  const scope = { variables: { a: 1, b: 2 }, extra: { b: 20 }, now: feelNow };
  expect(compiled.ok && compiled.expression.evaluate(scope)).toEqual({ ok: true, value: 21 });
});

test("now is in the scope's time zone", () => {
  const compiled = compileExpression('string(now()) + " " + string(today())');
  const scope = { variables: {}, now: "2026-07-01T23:30:00Z", timeZone: "Europe/Berlin" };
  const value = "2026-07-02T01:30:00@Europe/Berlin 2026-07-02";
  expect(compiled.ok && compiled.expression.evaluate(scope)).toEqual({ ok: true, value });
});

test("a function or a range is no data", () => {
  const message = "The expression gives a range, which is no data.";
  expect(evaluateFeel("[1..3]")).toEqual({ ok: false, error: { kind: "type", message } });
});

test("declared types make the names of entries known", () => {
  const loan: FeelType = { kind: "contextOf", entries: new Map([["pre-tax", { kind: "number" }]]) };
  const variables = { loan: { "pre-tax": 5 } };
  expect(evaluateFeel("loan.pre-tax + 1", variables, { types: { loan } })).toEqual({ ok: true, value: 6 });
});
