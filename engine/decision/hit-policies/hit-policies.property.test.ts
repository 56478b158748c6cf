/** Tables against an evaluator that knows nothing of FEEL: cells are data, and each hit policy is written out once more. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type HitPolicy, hitPolicies } from "@/contracts/boxed-expression";
import type { Value } from "@/contracts/value";
import { compileDecisionModel } from "@/engine/decision/compile/compile-decision-model";
import { evaluateDecision } from "@/engine/decision/evaluate/evaluate-decision";
import { drawTable, modelOfTable } from "@/tests/support/decision-models";

type Cell =
  | { kind: "any" }
  | { kind: "is"; value: number | string }
  | { kind: "from"; low: number; high: number };

interface Rule {
  cells: [Cell, Cell];
  outputs: [number, string];
}

const amount = fc.integer({ min: 0, max: 4 });
const colour = fc.constantFrom("red", "green", "blue");
const anything = fc.constant<Cell>({ kind: "any" });
const amountCell: fc.Arbitrary<Cell> = fc.oneof(
  anything,
  amount.map((value): Cell => ({ kind: "is", value })),
  fc.tuple(amount, amount).map(([low, high]): Cell => ({ kind: "from", low, high })),
);
const colourCell: fc.Arbitrary<Cell> = fc.oneof(
  anything,
  colour.map((value): Cell => ({ kind: "is", value })),
);
const rule: fc.Arbitrary<Rule> = fc.record({
  cells: fc.tuple(amountCell, colourCell),
  outputs: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom("low", "high")),
});

function cellText(cell: Cell): string {
  if (cell.kind === "any") return "-";
  if (cell.kind === "is") return JSON.stringify(cell.value);
  return `? >= ${cell.low} and ? < ${cell.high}`;
}

function holds(cell: Cell, value: number | string): boolean {
  if (cell.kind === "any") return true;
  if (cell.kind === "is") return cell.value === value;
  return typeof value === "number" && value >= cell.low && value < cell.high;
}

/** Three stands before one, and "high" before "low". */
function moreImportant([a, b]: Rule["outputs"], [c, d]: Rule["outputs"]): number {
  return c - a || ["high", "low"].indexOf(b) - ["high", "low"].indexOf(d);
}

const asContext = ([points, level]: Rule["outputs"]): Value => ({ points, level });
const failure = "failure";

/** What the specification says of the outputs of the rules that fire, in their order. */
const naive: Record<HitPolicy, (fired: Rule["outputs"][]) => Value> = {
  U: (fired) => (fired.length > 1 ? failure : asContext(fired[0] ?? [0, ""])),
  A: (fired) =>
    new Set(fired.map((outputs) => JSON.stringify(outputs))).size > 1
      ? failure
      : asContext(fired[0] ?? [0, ""]),
  P: (fired) => asContext(fired.toSorted(moreImportant)[0] ?? [0, ""]),
  F: (fired) => asContext(fired[0] ?? [0, ""]),
  R: (fired) => fired.map(asContext),
  O: (fired) => fired.toSorted(moreImportant).map(asContext),
  C: (fired) => fired.map(asContext),
  "C+": (fired) => fired.reduce((sum, [points]) => sum + points, 0),
  "C<": (fired) => Math.min(...fired.map(([points]) => points)),
  "C>": (fired) => Math.max(...fired.map(([points]) => points)),
  "C#": (fired) => fired.length,
};

const whenNone: Record<HitPolicy, Value> = {
  U: null,
  A: null,
  P: null,
  F: null,
  R: [],
  O: [],
  C: [],
  "C+": null,
  "C<": null,
  "C>": null,
  "C#": 0,
};

function decided(hitPolicy: HitPolicy, rules: readonly Rule[], inputs: { Amount: number; Colour: string }) {
  const aggregates = hitPolicy.length > 1;
  const points = { name: "points", allowedValues: "3, 2, 1" };
  const level = { name: "level", allowedValues: '"high", "low"' };
  const table = drawTable({
    hitPolicy,
    inputs: ["Amount", "Colour"],
    outputs: aggregates ? [points] : [points, level],
    rules: rules.map(({ cells, outputs: [number, text] }) => {
      const results = aggregates ? `${number}` : `${number} | "${text}"`;
      return `${cells.map(cellText).join(" | ")} -> ${results}`;
    }),
  });
  const compiled = compileDecisionModel(modelOfTable(table));
  return evaluateDecision(compiled, { decision: "Result", inputs, now: "2026-03-02T09:00:00Z" });
}

describe.each(hitPolicies)("hit policy %s", (hitPolicy) => {
  it("gives what a naive evaluator gives, and tells which rules fired", () => {
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 6 }), amount, colour, (rules, Amount, Colour) => {
        const fired = rules.flatMap(({ cells: [first, second] }, index) =>
          holds(first, Amount) && holds(second, Colour) ? [index] : [],
        );
        const outputs = rules.filter((_, index) => fired.includes(index)).map((each) => each.outputs);
        const expected = outputs.length === 0 ? whenNone[hitPolicy] : naive[hitPolicy](outputs);
        const result = decided(hitPolicy, rules, { Amount, Colour });
        expect(result.ok ? result.value : failure).toEqual(expected);
        const looked = result.explanation?.tables[0]?.rules ?? [];
        const told = looked.flatMap((each) => (each.fired ? [each.rule - 1] : []));
        expect(told).toEqual(hitPolicy === "F" ? fired.slice(0, 1) : fired);
      }),
      { numRuns: 120 },
    );
  });
});
