import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CompletionSchema } from "@/contracts/human-work";
import { tally } from "./task-tally";

const yesNo = ["yes", "no"];

function tallied(rule: object, votes: string[], parts: number, outcomes = yesNo) {
  const result = tally({ rule: CompletionSchema.parse(rule), outcomes, votes, parts });
  return result && [result.outcome, result.decision];
}

describe("all", () => {
  it("waits for everybody and stops at the first who differs", () => {
    expect(tallied({ rule: "all" }, ["yes", "yes"], 3)).toBeNull();
    expect(tallied({ rule: "all" }, ["yes", "yes", "yes"], 3)).toEqual(["yes", "agreed"]);
    expect(tallied({ rule: "all" }, ["yes", "no"], 3)).toEqual(["no", "notReached"]);
    expect(tallied({ rule: "all", outcome: "no" }, ["no", "no"], 2)).toEqual(["no", "agreed"]);
  });
});

describe("count", () => {
  const rule = { rule: "count", count: 2 };
  it("is reached early, or out of reach early", () => {
    expect(tallied(rule, ["yes"], 3)).toBeNull();
    expect(tallied(rule, ["yes", "yes"], 5)).toEqual(["yes", "reached"]);
    expect(tallied(rule, ["no"], 3)).toBeNull();
    expect(tallied(rule, ["no", "no"], 3)).toEqual(["no", "notReached"]);
    expect(tallied({ ...rule, otherwise: "later" }, ["no", "no"], 3)).toEqual(["later", "notReached"]);
  });

  it("asks for all when there are fewer than counted on", () => {
    expect(tallied({ rule: "count", count: 5 }, ["yes", "yes"], 2)).toEqual(["yes", "reached"]);
  });
});

describe("majority", () => {
  it("is decided as soon as the others cannot catch up", () => {
    expect(tallied({ rule: "majority" }, ["yes", "yes"], 5)).toBeNull();
    expect(tallied({ rule: "majority" }, ["yes", "yes", "yes"], 5)).toEqual(["yes", "majority"]);
    expect(tallied({ rule: "majority" }, ["no", "no"], 3)).toEqual(["no", "majority"]);
  });

  it("calls a tie a tie", () => {
    expect(tallied({ rule: "majority" }, ["yes", "no"], 2)).toEqual(["no", "tie"]);
    expect(tallied({ rule: "majority", otherwise: "yes" }, ["yes", "no"], 2)).toEqual(["yes", "tie"]);
    const three = ["a", "b", "c"];
    expect(tallied({ rule: "majority" }, ["a", "b", "c", "a"], 4, three)).toEqual(["a", "majority"]);
  });
});

it("waits for as many as it needs where there is nothing to choose", () => {
  expect(tally({ rule: { rule: "all" }, outcomes: [], votes: [null], parts: 2 })).toBeNull();
  expect(tally({ rule: { rule: "majority" }, outcomes: [], votes: [null, null], parts: 2 })).toMatchObject({
    outcome: null,
    decision: "agreed",
  });
  expect(tally({ rule: { rule: "count", count: 1 }, outcomes: [], votes: [null], parts: 2 })).toMatchObject({
    decision: "reached",
  });
});

const rules = fc.oneof(
  fc.constant({ rule: "all" as const }),
  fc.constant({ rule: "majority" as const }),
  fc.constant({ rule: "sequential" as const }),
  fc.record({ rule: fc.constant("count" as const), count: fc.integer({ min: 1, max: 6 }) }),
);
const given = fc.array(fc.constantFrom("yes", "no", "later"), { minLength: 1, maxLength: 6 });

it("never decides early what later votes could have changed", () => {
  fc.assert(
    fc.property(rules, given, given, (rule, votes, others) => {
      const outcomes = ["yes", "later", "no"];
      const parts = votes.length;
      for (let seen = 0; seen < parts; seen += 1) {
        const early = tally({ rule, outcomes, votes: votes.slice(0, seen), parts });
        if (early === null) continue;
        const changed = [...votes.slice(0, seen), ...others].slice(0, parts);
        const later = tally({ rule, outcomes, votes: changed, parts });
        if (changed.length === parts) expect(later).toEqual(early);
      }
      expect(tally({ rule, outcomes, votes, parts })).not.toBeNull();
    }),
  );
});
