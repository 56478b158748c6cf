/** Gaps and overlaps against looking at every value of a small domain: whole and half numbers, and three texts. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Value } from "@/contracts/value";
import { compileUnaryTests } from "@/engine/expression/compile-unary-tests";
import { drawTable } from "@/tests/support/decision-models";
import { analyseTable } from "./analyse-table";
import type { InputRegion } from "./table-analysis";

const number = fc.integer({ min: 0, max: 3 });
const amountCell = fc.oneof(
  fc.constant("-"),
  fc.tuple(fc.constantFrom("<", "<=", ">", ">=", "", "!="), number).map(([sign, n]) => `${sign} ${n}`),
  fc
    .tuple(fc.constantFrom("[", "("), number, number, fc.constantFrom("]", ")"))
    .map(([open, low, more, close]) => `${open}${low}..${low + more}${close}`),
  fc.tuple(number, number).map(([a, b]) => `not(${a}, ${b})`),
  fc.tuple(number, number).map(([a, b]) => `${a}, > ${b}`),
);
const colourCell = fc.constantFrom(
  "-",
  '"red"',
  '"red", "green"',
  'not("red")',
  'not("green", "blue")',
  '["blue"]',
);
const cells = fc.tuple(amountCell, colourCell);

const amounts = Array.from({ length: 17 }, (_, index) => index / 2 - 1);
const colours = ["red", "green", "blue", "white"];

const known = new Map<string, boolean>();

function holds(tests: string, value: Value): boolean {
  const key = `${tests} ${JSON.stringify(value)}`;
  const found = known.get(key) ?? evaluated(tests, value);
  known.set(key, found);
  return found;
}

function evaluated(tests: string, value: Value): boolean {
  if (tests.trim() === "-") return true;
  const compiled = compileUnaryTests(tests);
  if (!compiled.ok) throw new Error(`${tests}: ${compiled.problems[0]?.message}`);
  const result = compiled.expression.evaluate({ variables: { "?": value }, now: "2026-03-02T09:00:00Z" });
  return result.ok && result.value === true;
}

const inside = ({ inputs }: InputRegion, values: readonly Value[]): boolean =>
  inputs.every(({ tests }, index) => holds(tests, values[index] ?? null));

it("finds exactly what no rule holds for, and what two hold for", () => {
  fc.assert(
    fc.property(fc.array(cells, { minLength: 1, maxLength: 4 }), (rules) => {
      const table = drawTable({
        inputs: ["Amount", "Colour"],
        rules: rules.map(([amount, colour]) => `${amount} | ${colour} -> 1`),
      });
      const { gaps, overlaps, complete, unread } = analyseTable(table);
      expect([complete, unread]).toEqual([true, []]);
      for (const amount of amounts) {
        for (const colour of colours) {
          const fired = rules.flatMap((rule, index) =>
            holds(rule[0], amount) && holds(rule[1], colour) ? [index + 1] : [],
          );
          expect(gaps.some((gap) => inside(gap, [amount, colour]))).toBe(fired.length === 0);
          const pairs = fired.flatMap((left, at) => fired.slice(at + 1).map((right) => [left, right]));
          const told = overlaps
            .filter((overlap) => inside(overlap, [amount, colour]))
            .map((each) => each.rules);
          expect(told).toEqual(pairs);
        }
      }
      for (const region of [...gaps, ...overlaps])
        expect(
          inside(
            region,
            region.inputs.map(({ example }) => example),
          ),
        ).toBe(true);
    }),
    { numRuns: 150 },
  );
});
