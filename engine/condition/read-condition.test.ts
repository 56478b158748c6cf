import { describe, expect, it } from "vitest";
import { compileExpression } from "@/engine/expression/compile-expression";
import { type Sentence, writeCondition } from "./condition";
import { readCondition } from "./read-condition";
import type { Subject } from "./subject";

const subjects: Subject[] = [
  { path: "total", label: "Total", kind: "number" },
  { path: "limit", label: "Limit", kind: "number" },
  { path: "note", label: "Note", kind: "text" },
  { path: "urgent", label: "Urgent", kind: "yesNo" },
  { path: "from", label: "From", kind: "date" },
  { path: "until", label: "Until", kind: "date" },
  { path: "tags", label: "Tags", kind: "list" },
  { path: "answer", label: "Answer", kind: "other" },
];

describe("what sentences can say", () => {
  it.each([
    ["total>=1000", { subject: "total", kind: "number", operator: "atLeast", value: "1000" }],
    [
      'note = "say \\"when\\" or \\\\"',
      { subject: "note", kind: "text", operator: "is", value: 'say "when" or \\' },
    ],
    ["urgent = false", { subject: "urgent", kind: "yesNo", operator: "is", value: "no" }],
    ["until < from", { subject: "until", kind: "date", operator: "before", value: "from", withField: true }],
    ["count(tags) = 0", { subject: "tags", kind: "list", operator: "empty", value: "" }],
    [
      'not( list contains(tags,"a") )',
      { subject: "tags", kind: "list", operator: "includesNot", value: "a" },
    ],
    ["answer > 3", { subject: "answer", kind: "other", operator: "greater", value: "3" }],
    ["answer = true", { subject: "answer", kind: "yesNo", operator: "is", value: "yes" }],
    ['gone.outcome = "reject"', { subject: "gone.outcome", kind: "other", operator: "is", value: "reject" }],
    ['gone > date("2026-12-24")', { subject: "gone", kind: "date", operator: "after", value: "2026-12-24" }],
  ] satisfies [string, Sentence][])("%s", (source, sentence) =>
    expect(readCondition(source, subjects)).toEqual({ match: "all", sentences: [sentence] }),
  );

  it("no condition is no sentence", () =>
    expect(readCondition("  ", subjects)).toEqual({ match: "all", sentences: [] }));
});

it.each([
  "total > limit * 2",
  "total > 1 and note = null or urgent = true",
  "(total > 1) and (note = null)",
  "if urgent then true else false",
  "total between 1 and 5",
  "total > note",
  "note > 5",
  "sum(items.price) > 3",
  "total > 1 // and so on",
  'note = ""',
  "not(urgent)",
  "from = date(2026, 1, 2)",
  "total >",
])("leaves %j to those who write expressions", (source) =>
  expect(readCondition(source, subjects)).toBeNull(),
);

it.each([
  ["empty", [], true],
  ["empty", ["a"], false],
  ["filled", [], false],
  ["filled", ["a"], true],
] as const)("finds that a list %s of %j: %s", (operator, tags, expected) => {
  const source = writeCondition({
    match: "all",
    sentences: [{ subject: "tags", kind: "list", operator, value: "" }],
  });
  const compiled = compileExpression(source, { names: ["tags"] });
  const clock = { now: "2026-03-02T09:00:00.000Z", timeZone: "UTC" };
  const result = compiled.ok && compiled.expression.evaluate({ variables: { tags: [...tags] }, ...clock });
  expect(result).toEqual({ ok: true, value: expected });
});
