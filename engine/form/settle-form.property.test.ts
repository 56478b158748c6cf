import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FormDefinitionSchema } from "@/contracts/form";
import type { Variables } from "@/contracts/value";
import { compileForm } from "./compile-form";
import type { FormSituation, FormState } from "./form-state";
import { settleForm } from "./settle-form";

const keys = ["a", "b", "c", "d", "e", "f", "g", "h"] as const;
const key = fc.constantFrom(...keys);
const moments = ["2026-03-02T09:00:00.000Z", "2026-03-03T09:00:00.000Z"];

const condition = fc.oneof(
  fc.tuple(key, fc.integer({ min: -1, max: 3 })).map(([name, number]) => `${name} > ${number}`),
  fc.tuple(key, key).map(([left, right]) => `${left} = null or ${right} = 1`),
  key.map((name) => `${name} = 2 and today() > date("2026-03-02")`),
);
const value = fc.oneof(
  fc.tuple(key, key).map(([left, right]) => `${left} + ${right}`),
  fc.constantFrom("1", "null", '"two"'),
);
const effect = fc.oneof(
  fc.record({ kind: fc.constantFrom("show", "require", "enable"), field: key }),
  fc.record({ kind: fc.constant("set"), field: key, value }),
  fc.record({ kind: fc.constant("refuse"), field: key, message: fc.constant("No.") }),
);
const rule = fc.record({ when: condition, effects: fc.array(effect, { minLength: 1, maxLength: 3 }) });
const field = fc.record(
  {
    type: fc.constantFrom("number", "text", "calculated"),
    expression: value,
    showIf: condition,
    required: fc.boolean(),
  },
  { requiredKeys: ["type", "expression", "required"] },
);

/** Any form at all, circles included. */
const definition = fc
  .tuple(
    fc.array(field, { minLength: keys.length, maxLength: keys.length }),
    fc.array(rule, { maxLength: 6 }),
  )
  .map(([fields, rules]) =>
    FormDefinitionSchema.parse({
      schemaVersion: 1,
      title: "Any",
      fields: fields.map((one, index) => ({ ...one, key: keys[index], label: "" })),
      rules,
    }),
  );

const answer = fc.constantFrom(null, -1, 0, 1, 2, 3, "two", "");
const change = fc.record({ key, answer, moment: fc.constantFrom(...moments) });

describe("settleForm", () => {
  it("comes to the same as from scratch, whatever is changed one after the other", () => {
    fc.assert(
      fc.property(definition, fc.array(change, { maxLength: 12 }), (made, changes) => {
        const form = compileForm(made);
        const before: Variables = { a: 1, b: 2 };
        const required = new Set(["h"]);
        let filled: Variables = { a: 1 };
        let state: FormState | null = null;
        for (const { key: changed, answer: given, moment } of changes) {
          filled = { ...filled, [changed]: given };
          const situation: FormSituation = { now: moment, timeZone: "Europe/Berlin", before, required };
          state = settleForm(form, filled, situation, state);
          expect(state.outcomes).toEqual(settleForm(form, filled, situation).outcomes);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("a form of 1,000 fields and 300 rules", () => {
  const form = compileForm(
    FormDefinitionSchema.parse({
      schemaVersion: 1,
      title: "Large",
      fields: Array.from({ length: 1000 }, (_, index) => ({ type: "number", key: `f${index}`, label: "" })),
      rules: Array.from({ length: 300 }, (_, index) => ({
        when: `f${index} > 10`,
        effects: [{ kind: "show", field: `f${index + 300}` }],
      })),
    }),
  );
  const situation = { now: "2026-03-02T09:00:00.000Z", timeZone: "UTC" };
  const first = settleForm(form, {}, situation);

  it("works out only what reads the field that changed", () => {
    const alone = settleForm(form, { f999: 1 }, situation, first);
    expect({ evaluated: alone.evaluated, changed: alone.changed }).toEqual({
      evaluated: 2,
      changed: ["f999"],
    });
    const shown = settleForm(form, { f999: 1, f7: 11 }, situation, alone);
    expect({ evaluated: shown.evaluated, changed: shown.changed }).toEqual({
      evaluated: 5,
      changed: ["f7", "f307"],
    });
  });

  it("keeps the very object of every field that stays as it was", () => {
    const next = settleForm(form, { f7: 11 }, situation, first);
    const moved = next.outcomes.filter((outcome, at) => outcome !== first.outcomes[at]);
    expect(moved).toHaveLength(5);
  });

  it("asks nothing again because time passes, unless an expression asks for it", () => {
    const later = settleForm(form, {}, { ...situation, now: "2026-03-02T10:00:00.000Z" }, first);
    expect(later.evaluated).toBe(0);
  });
});
