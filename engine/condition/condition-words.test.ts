import { expect, it } from "vitest";
import { conditionWords, valueWords } from "./condition-words";
import type { Subject } from "./subject";

const outcome: Subject = {
  path: "approve.outcome",
  label: "Outcome of Approve",
  kind: "choice",
  options: [{ value: "reject", label: "Reject" }],
};
const subjects: Subject[] = [
  { path: "total", label: "Total", kind: "number" },
  { path: "limit", label: "Limit", kind: "number" },
  { path: "urgent", label: "Urgent", kind: "yesNo" },
  { path: "note", label: "Note", kind: "text" },
  outcome,
];

it.each([
  ["total > 1000", "Total > 1,000"],
  ["total >= -1234567.50", "Total ≥ -1,234,567.50"],
  ["total < limit", "Total < Limit"],
  ['approve.outcome = "reject"', "Outcome of Approve = Reject"],
  ["urgent = true and total != 5", "Urgent: yes and Total ≠ 5"],
  ['needed_by <= date("2026-12-24")', "Needed by ≤ 24 Dec 2026"],
  ["note = null or count(items) > 0", "Note is empty or Items is filled in"],
  ['list contains(tags, "a and b")', "Tags includes a and b"],
  ["total > limit * 2", "total > limit * 2"],
  ["", ""],
])("writes %s on a branch as %s", (source, words) =>
  expect(conditionWords(source, subjects, { brief: true })).toBe(words),
);

it.each([
  ["total > 10000", "Total is greater than 10,000"],
  ['note = "x" and approve.outcome != "reject"', "Note is “x” and Outcome of Approve is not Reject"],
  ["urgent = false or note != null", "Urgent is no or Note is filled in"],
])("says %s as %s", (source, words) => expect(conditionWords(source, subjects)).toBe(words));

it("says a value that can be typed, and leaves what is worked out", () => {
  expect(valueWords('"reject"', outcome)).toBe("Reject");
  expect(valueWords("12000", subjects[0])).toBe("12,000");
  expect(valueWords("total * 2", subjects[0])).toBe("total * 2");
});
