import fc from "fast-check";
import { describe, it } from "vitest";
import { endsAsItsJournalSays, endsTheSameWithAnyBudget } from "@/tests/law/engine-laws";
import { randomPath } from "@/tests/law/random-path";
import { randomProcess } from "@/tests/support/random-process";

/** Seconds; `npm run test:law` takes as many as one likes. */
const few = { numRuns: 1000 };

describe("the law of the engine", () => {
  it("keeps the state the fold of the journal over crashes on every path, and ends every sound process", () => {
    fc.assert(fc.property(randomProcess, randomPath, endsAsItsJournalSays), few);
  }, 60_000);

  it("comes to the same end however a decision is split into budgets", () => {
    fc.assert(fc.property(randomProcess, randomPath, endsTheSameWithAnyBudget), few);
  }, 60_000);
});
