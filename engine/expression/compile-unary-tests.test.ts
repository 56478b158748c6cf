import { expect, test } from "vitest";
import { feelNow } from "@/tests/support/feel-table";
import { compileUnaryTests } from "./compile-unary-tests";

test.each([
  ["-", 3, true],
  ["> 2", 3, true],
  ["> 2, < 1", 0, true],
  ["[1..5)", 5, false],
  ["1, 2, 3", 3, true],
  ["not(1, 2)", 3, true],
  ["not(> 2)", 3, false],
  ["limit", 10, true],
  ["? > limit", 11, true],
  ["null", null, true],
  ["> 2", "a", null],
  ["count(?) > 1", [1, 2], true],
])("%s passes %j: %j", (source, input, expected) => {
  const compiled = compileUnaryTests(source);
  const scope = { variables: { limit: 10 }, extra: { "?": input }, now: feelNow };
  expect(compiled.ok && compiled.expression.evaluate(scope)).toEqual({ ok: true, value: expected });
});
