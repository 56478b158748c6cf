import fc from "fast-check";

/** What happens to an instance from outside. */
export interface Path {
  /** Which of the possible commands is taken next; used up from the front. */
  choices: number[];
  /** The budgets of the decisions, over and over. */
  budgets: number[];
}

export const randomPath: fc.Arbitrary<Path> = fc.record({
  choices: fc.array(fc.nat({ max: 1000 }), { maxLength: 40 }),
  budgets: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 5 }),
});
