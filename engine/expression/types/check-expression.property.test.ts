/**
 * The checker against the evaluator: an expression that gives something for values of the declared types is never refused
 * with an error, and what it gives is of the type that the checker says.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Value } from "@/contracts/value";
import { fromValue } from "@/engine/expression/border/from-value";
import { compileExpression } from "@/engine/expression/compile-expression";
import { feelNow } from "@/tests/support/feel-table";
import { checkExpression } from "./check-expression";
import { coerceTo } from "./coerce-to";
import { type FeelType, typeNamed } from "./feel-type";
import { resultOf } from "./rules/arithmetic-rules";
import { mayEqual, mayOrder } from "./rules/comparable";

const tagged = (type: string, lexical: string): Value => ({ "@type": type, lexical }) as Value;
const listOf = (element: FeelType): FeelType => ({ kind: "list", element });
const line: FeelType = {
  kind: "contextOf",
  entries: new Map([
    ["price", typeNamed("number")],
    ["title", typeNamed("string")],
  ]),
};

/** Each name with its type and values of it. */
const names: Record<string, { type: FeelType; values: readonly Value[] }> = {
  n: { type: typeNamed("number"), values: [0, 1, -2, 3.5] },
  s: { type: typeNamed("string"), values: ["", "a", "1", "P1D"] },
  b: { type: typeNamed("boolean"), values: [true, false] },
  d: { type: typeNamed("date"), values: [tagged("date", "2026-01-31"), tagged("date", "2024-02-29")] },
  t: { type: typeNamed("time"), values: [tagged("time", "09:30:00"), tagged("time", "10:00:00Z")] },
  m: {
    type: typeNamed("date and time"),
    values: [tagged("dateTime", "2026-01-31T09:30:00"), tagged("dateTime", "2026-01-31T09:30:00Z")],
  },
  days: {
    type: typeNamed("days and time duration"),
    values: [tagged("duration", "P1D"), tagged("duration", "PT0S")],
  },
  months: {
    type: typeNamed("years and months duration"),
    values: [tagged("duration", "P1Y"), tagged("duration", "P0M")],
  },
  l: { type: listOf(typeNamed("number")), values: [[], [1], [3, 2, 1]] },
  texts: { type: listOf(typeNamed("string")), values: [[], ["a"], ["b", "a"]] },
  items: { type: listOf(line), values: [[], [{ price: 1, title: "a" }]] },
  c: { type: line, values: [{ price: 2, title: "b" }] },
  x: { type: typeNamed("Any"), values: [1, "a", true, [1], { price: 1 }, tagged("date", "2026-01-31")] },
};
const types = Object.fromEntries(Object.entries(names).map(([name, { type }]) => [name, type]));

const leaf = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...Object.keys(names)) },
  fc.constantFrom(
    "1",
    "0",
    '"a"',
    "true",
    "null",
    '@"P1D"',
    'date("2026-01-01")',
    "[]",
    "[1, 2]",
    "[1..3]",
    "{price: 1}",
  ),
);

/** Ways to put expressions together; each `_` is one. */
const shapes = [
  ..."_ + _|_ - _|_ * _|_ / _|_ ** _|-_|_ = _|_ != _|_ < _|_ >= _|_ and _|_ or _".split("|"),
  ..."if _ then _ else _|_ between _ and _|_ in (_, > _)|_ in (_)|[_, _]|{p: _, q: _}.p|_.price|_.year|_.days".split(
    "|",
  ),
  ..."_[1]|_[_]|_[price > 1]|_[item > _]|for i in _ return i|for i in _ return i + _|for i in _.._ return i".split(
    "|",
  ),
  ..."some i in _ satisfies i = _|every i in _ satisfies _|_ instance of number|sum(_)|sum(_, _)|max(_)|count(_)".split(
    "|",
  ),
  ..."not(_)|upper case(_)|string(_)|substring(_, _)|contains(_, _)|list contains(_, _)|append(_, _)|sort(_)".split(
    "|",
  ),
  ..."abs(_)|round half up(_, _)|date(_)|duration(_)|day of week(_)|years and months duration(_, _)|before(_, _)".split(
    "|",
  ),
  ..."string join(_, _)|concatenate(_, _)|flatten(_)|mean(_)|min(_, _)|reverse(_)|index of(_, _)|all(_)|number(_)".split(
    "|",
  ),
  ..."(function(a, b) a + b)(_, _)|{f: function(a: number) a * 2, r: f(_)}.r|get value(_, _)|distinct values(_)|is(_, _)".split(
    "|",
  ),
  ..."floor(_)|modulo(_, _)|date and time(_, _)|time(_)|split(_, _)|context put(_, _, _)|mode(_)|median(_)|union(_, _)".split(
    "|",
  ),
];

const expression = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc
      .tuple(fc.constantFrom(...shapes), fc.array(tie("any"), { minLength: 3, maxLength: 3 }))
      .map(([shape, parts]) => {
        let index = 0;
        return shape.replaceAll("_", () => `(${parts[index++ % parts.length]})`);
      }),
  ),
})).any;

const variables = fc.record(
  Object.fromEntries(Object.entries(names).map(([name, { values }]) => [name, fc.constantFrom(...values)])),
);

test("what evaluates to something is not refused, and has the type that is said", () => {
  const law = fc.property(expression, variables, (source, given) => {
    const compiled = compileExpression(source, { names: Object.keys(names) });
    fc.pre(compiled.ok);
    const result = compiled.expression.evaluate({ variables: given, now: feelNow });
    if (!result.ok || result.value === null) return;
    const { type, problems } = checkExpression(source, { types });
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(coerceTo(fromValue(result.value), type)).not.toBeNull();
  });
  fc.assert(law, { numRuns: 5_000 });
});

const simple = Object.entries(names).filter(([name]) => !["c", "items", "l", "texts", "x"].includes(name));
const pairs = simple.flatMap(([left]) => simple.map(([right]) => [left, right] as const));

/** Whether the expression gives something for any values of its two names. */
function everGives(source: string, left: string, right: string): boolean {
  const compiled = compileExpression(source, { names: [left, right] });
  if (!compiled.ok) throw new Error(source);
  const combinations = (names[left]?.values ?? []).flatMap((a) =>
    (names[right]?.values ?? []).map((b) => ({ [left]: a, [right]: b })),
  );
  return combinations.some((each) => {
    const result = compiled.expression.evaluate({ variables: each, now: feelNow });
    return result.ok && result.value !== null;
  });
}

test.each(["+", "-", "*", "/", "**"])("the table of %s says what the evaluator does", (operator) => {
  for (const [left, right] of pairs) {
    const said = resultOf(operator, types[left] ?? typeNamed("Any"), types[right] ?? typeNamed("Any"));
    const source = left === right ? `${left} ${operator} ${left}` : `${left} ${operator} ${right}`;
    expect(`${source}: ${said.kind !== "Null"}`).toBe(`${source}: ${everGives(source, left, right)}`);
  }
});

test.each([
  ["<", mayOrder],
  ["=", mayEqual],
])("what %s can compare is what the evaluator can", (operator, may) => {
  for (const [left, right] of pairs) {
    const said = may(types[left] ?? typeNamed("Any"), types[right] ?? typeNamed("Any"));
    const source = `${left} ${operator} ${right}`;
    expect(`${source}: ${said}`).toBe(`${source}: ${everGives(source, left, right)}`);
  }
});
