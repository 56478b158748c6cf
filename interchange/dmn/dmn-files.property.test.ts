import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DecisionModelSchema } from "@/contracts/decision";
import { randomDecisionModel } from "@/tests/support/random-decision-model";
import { readDmn } from "./read-dmn";
import { writeDmn } from "./write-dmn";

/** The model of a file that has to be taken. */
function taken(source: string) {
  const read = readDmn(source);
  expect(read.ok ? [] : read.problems, source).toEqual([]);
  return read.ok ? read.model : undefined;
}

describe("a model", () => {
  test("is the same after it was written and read", () => {
    fc.assert(
      fc.property(randomDecisionModel, (model) => {
        expect(DecisionModelSchema.safeParse(model).error).toBeUndefined();
        expect(taken(writeDmn(model))).toEqual(model);
      }),
      { numRuns: 300 },
    );
  });

  test("leaves a file as it is that says the same", () => {
    fc.assert(
      fc.property(randomDecisionModel, (model) => {
        const file = writeDmn(model);
        expect(writeDmn(model, file)).toBe(file);
      }),
      { numRuns: 200 },
    );
  });

  test("is the same after it was written over the file of another one", () => {
    fc.assert(
      fc.property(randomDecisionModel, randomDecisionModel, (model, other) => {
        expect(taken(writeDmn(model, writeDmn(other)))).toEqual({ ...model });
      }),
      { numRuns: 200 },
    );
  });
});
