/** Whatever people type, compiling and evaluating answer: no exception, a place inside the text, JSON out, the same each time. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { feelNow } from "@/tests/support/feel-table";
import { compileExpression } from "./compile-expression";
import { compileTemplate } from "./compile-template";
import { compileUnaryTests } from "./compile-unary-tests";

const words = [
  ...'0 1 0.1 1e400 - + * / ** ( ) [ ] { } , : . .. = != < >= ? item a "x" null true @"2026-01-01" @"P1D"'.split(
    " ",
  ),
  ..."if |then |else |for |return |some |satisfies | in | and | or |not(|function(|list<|range<| between ".split(
    "|",
  ),
  ..." instance of |partial|sum(|count(|sort(|string(|matches(|replace(|date(|range(|flatten(|get value(".split(
    "|",
  ),
  ...'context put(|__proto__|constructor|\n|//|/*|€|\\u|"|date and time(|{{|}}'.split("|"),
];
const feelish = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((parts) => parts.join(""));
const anything = fc.oneof(feelish, fc.string({ unit: "binary", maxLength: 40 }));
const variables = { a: [1, { b: 2 }], x: { "@type": "date", lexical: "no date" }, "?": 5 };

test.each([
  ["expressions", compileExpression],
  ["unary tests", compileUnaryTests],
  ["templates", compileTemplate],
])("%s of any text answer", (_kind, compile) => {
  const law = fc.property(anything, (source) => {
    const compiled = compile(source);
    if (compiled.ok) {
      const [first, second] = [1, 2].map(() => compiled.expression.evaluate({ variables, now: feelNow }));
      expect(JSON.parse(JSON.stringify(first))).toEqual(first);
      expect(second).toEqual(first);
      return;
    }
    for (const { message, from, to } of compiled.problems) {
      expect(message).toMatch(/^.+\.$/su);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(from).toBeLessThanOrEqual(to);
      expect(to).toBeLessThanOrEqual(source.length);
    }
  });
  fc.assert(law, { numRuns: 1_500 });
});

test("evaluation leaves the variables as they are", () => {
  const law = fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
    const before = JSON.stringify(value);
    const compiled = compileExpression(
      '{a: append(v, 1), b: context put(v, "x", 1), c: v, d: flatten([v]), e: sort([v])}',
    );
    const given = JSON.parse(before);
    if (compiled.ok) compiled.expression.evaluate({ variables: { v: given }, now: feelNow });
    expect(JSON.stringify(given)).toBe(before);
  });
  fc.assert(law);
});
