/** No expression hangs or fills the machine: each of these ends within the time of a breath, and says which limit it met. */
import { describe, expect, test } from "vitest";
import { evaluateFeel } from "@/tests/support/feel-table";

const variables = {
  text: "a".repeat(100_000),
  list: Array.from({ length: 50_000 }, (_, index) => index),
};

/** Milliseconds; 100 is the goal on a free core, the rest is room for a busy machine. */
const patience = 1_000;

const hostile: readonly [string, string][] = [
  ["for i in 1..1000000000 return i", "listLength"],
  ["some i in 1..1000000000 satisfies i < 0", "steps"],
  ["for i in 1..100000, j in 1..100000 return i * j", "steps"],
  ["count(for i in 1..10000 return count(for j in 1..10000 return i))", "steps"],
  ["for i in -1e30..1e30 return i", "steps"],
  ["{f: function(n) f(n + 1), r: f(1)}.r", "depth"],
  ["{f: function(n) if n < 2 then 1 else f(n - 1) + f(n - 2), r: f(40)}.r", "steps"],
  ['for i in 1..100 return if i = 1 then "aaaaaaaaaa" else partial[-1] + partial[-1]', "textLength"],
  ["for i in 1..100 return if i = 1 then [1] else concatenate(partial[-1], partial[-1])", "listLength"],
  ["for i in 1..100 return if i = 1 then [1] else [partial[-1], partial[-1]]", "steps"],
  ["string(for i in 1..60 return if i = 1 then [1] else [partial[-1], partial[-1]])", "steps"],
  ["string((for i in 1..2000 return [partial[-1]])[-1])", "depth"],
  ['replace(text, "a", text)', "textLength"],
  ['matches(text, "(a{1,500}b)c")', "steps"],
  ["for i in list return list contains(list, i)", "steps"],
  ["for i in list return sort(list, function(a, b) a > b)", "steps"],
  ['for i in list return contains(text, "ab")', "steps"],
  ["for i in list return i ** 0.5", "steps"],
];

describe("limits", () => {
  test.each(hostile)("%s meets %s", (source, limit) => {
    const started = performance.now();
    const result = evaluateFeel(source, variables);
    expect(result).toMatchObject({ ok: false, error: { kind: "limit", limit } });
    expect(performance.now() - started).toBeLessThan(patience);
  });

  test.each(["(a+)+$b", "(a|aa)+b", "(a*)*b"])("the pattern %s does not backtrack", (pattern) => {
    const started = performance.now();
    expect(evaluateFeel(`matches(text, "${pattern}")`, variables)).toEqual({ ok: true, value: false });
    expect(performance.now() - started).toBeLessThan(patience);
  });

  test("ten thousand line items fit", () => {
    const items = Array.from({ length: 10_000 }, () => ({ quantity: 2, price: 0.1 }));
    const result = evaluateFeel("sum(for i in items return i.quantity * i.price)", { items });
    expect(result).toEqual({ ok: true, value: 2000 });
  });
});

test("the outcome does not depend on what was evaluated before", () => {
  const source = 'for i in 1..5000 return matches("a", "a" + string(modulo(i, 400)))';
  const first = evaluateFeel(source);
  expect(first.ok).toBe(true);
  expect(evaluateFeel(source)).toEqual(first);
  const tooMany = 'for i in 1..5000 return matches("a", "b" + string(i))';
  const refused = evaluateFeel(tooMany);
  expect(refused).toMatchObject({ ok: false, error: { limit: "steps" } });
  expect(evaluateFeel(tooMany)).toEqual(refused);
});
