import { expect, it } from "vitest";
import { conditionInWords } from "./condition-words";

const names = new Map([
  ["total", { label: "Total" }],
  ["urgent", { label: "Urgent" }],
  ["approve.outcome", { label: "Outcome of Approve", options: [{ value: "reject", label: "Reject" }] }],
]);

it.each([
  ["total > 1000", "Total > 1,000"],
  ["total >= -1234567.50", "Total ≥ -1,234,567.50"],
  ['approve.outcome = "reject"', "Outcome of Approve = Reject"],
  ["urgent = true and total != 5", "Urgent: yes and Total ≠ 5"],
  ['needed_by <= date("2026-12-24")', "Needed by ≤ 24 Dec 2026"],
  ["note = null or count(items) > 0", "Note is empty or Items is filled in"],
  ['list contains(tags, "a and b")', "Tags contains a and b"],
  ["total > limit * 2", "total > limit * 2"],
  ["", ""],
])("writes %s as %s", (source, words) => expect(conditionInWords(source, names)).toBe(words));
